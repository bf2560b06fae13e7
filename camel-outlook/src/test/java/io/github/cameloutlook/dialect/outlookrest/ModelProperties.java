/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.cameloutlook.dialect.outlookrest;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.cameloutlook.model.OutlookObject;

/** The properties of the classes of the model, by what their getters read. */
final class ModelProperties {

    private ModelProperties() {
    }

    /** All classes of the model that are views of JSON objects. */
    static List<Class<? extends OutlookObject>> classes() {
        List<Class<? extends OutlookObject>> classes = new ArrayList<>();
        new ClassFileImporter().importPackagesOf(OutlookObject.class).forEach(found -> {
            Class<?> type = found.reflect();
            if (OutlookObject.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())
                    && constructor(type).isPresent()) {
                classes.add(type.asSubclass(OutlookObject.class));
            }
        });
        return classes;
    }

    /** Java types of a class's properties, by their names in JSON. */
    static Map<String, Type> of(Class<? extends OutlookObject> type) {
        Map<String, Type> properties = new LinkedHashMap<>();
        for (Method getter : type.getMethods()) {
            if (getter.getName().matches("(get|is)[A-Z].*") && getter.getParameterCount() == 0
                    && !Modifier.isStatic(getter.getModifiers()) && getter.getDeclaringClass() != Object.class) {
                List<String> read = read(type, getter);
                if (read.size() == 1) {
                    properties.put(read.get(0), getter.getGenericReturnType());
                }
            }
        }
        return properties;
    }

    private static List<String> read(Class<? extends OutlookObject> type, Method getter) {
        List<String> names = new ArrayList<>();
        Map<String, Object> noting = new AbstractMap<>() {
            @Override
            public Object get(Object name) {
                names.add((String) name);
                return null;
            }

            @Override
            public Set<Entry<String, Object>> entrySet() {
                return Set.of();
            }
        };
        try {
            getter.invoke(constructor(type).orElseThrow().newInstance(noting));
        } catch (InvocationTargetException e) {
            // of a getter that needs a value, too, it is known what it read
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return names.stream().distinct().toList();
    }

    private static Optional<Constructor<?>> constructor(Class<?> type) {
        return Arrays.stream(type.getConstructors())
                .filter(one -> Arrays.equals(one.getParameterTypes(), new Class<?>[] { Map.class })).findFirst();
    }

    /** The class of the objects in a list of objects; null for any other type. */
    static Class<? extends OutlookObject> element(Type type) {
        return type instanceof ParameterizedType list && list.getRawType() == List.class
                && list.getActualTypeArguments()[0] instanceof Class<?> element
                && OutlookObject.class.isAssignableFrom(element) ? element.asSubclass(OutlookObject.class) : null;
    }
}
