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
package io.github.cameloutlook.convert.type;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** ical4j and ez-vcard are optional: an application without them has all of the component but their formats. */
class MissingLinesLibraryTest {

    private interface Conversion {
        void run(URLClassLoader loader, Converter converter) throws Exception;
    }

    private interface Converter {
        Object convert(String type, Object value) throws Exception;
    }

    private static void withoutLibraries(Conversion conversion) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            String name = new File(entry).getName();
            if (!name.startsWith("ical4j") && !name.startsWith("ez-vcard") && !name.startsWith("vinnie")) {
                urls.add(new File(entry).toURI().toURL());
            }
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            try (AutoCloseable context = (AutoCloseable) loader.loadClass("org.apache.camel.impl.DefaultCamelContext")
                    .getConstructor().newInstance()) {
                context.getClass().getMethod("start").invoke(context);
                Object converter = context.getClass().getMethod("getTypeConverter").invoke(context);
                conversion.run(loader, (type, value) -> loader.loadClass("org.apache.camel.TypeConverter")
                        .getMethod("mandatoryConvertTo", Class.class, Object.class)
                        .invoke(converter, loader.loadClass(type), value));
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void otherFormsDoWithout() throws Exception {
        withoutLibraries((loader, converter) -> {
            Object event = converter.convert("io.github.cameloutlook.model.OutlookEvent", "{\"subject\":\"x\"}");
            assertThat(converter.convert("java.lang.String", event)).isEqualTo("{\"subject\":\"x\"}");
            Object contact = converter.convert("io.github.cameloutlook.model.OutlookContact", "{\"surname\":\"x\"}");
            assertThat(converter.convert("java.lang.String", contact)).isEqualTo("{\"surname\":\"x\"}");
        });
    }

    @Test
    void errorsNameWhatIsMissing() throws Exception {
        withoutLibraries((loader, converter) -> {
            assertThatThrownBy(() -> converter.convert("io.github.cameloutlook.model.OutlookEvent", "BEGIN:VCALENDAR\n"))
                    .hasStackTraceContaining("org.mnode.ical4j:ical4j").rootCause().isInstanceOf(ClassNotFoundException.class);
            assertThatThrownBy(() -> converter.convert("io.github.cameloutlook.model.OutlookContact", "BEGIN:VCARD\n"))
                    .hasStackTraceContaining("com.googlecode.ez-vcard:ez-vcard").rootCause()
                    .isInstanceOf(ClassNotFoundException.class);
            Object rule = loader.loadClass("io.github.cameloutlook.convert.RecurrenceRule")
                    .getConstructor(String.class, java.time.temporal.Temporal.class)
                    .newInstance("FREQ=DAILY", java.time.LocalDate.EPOCH);
            assertThatThrownBy(() -> converter.convert("io.github.cameloutlook.model.PatternedRecurrence", rule))
                    .hasStackTraceContaining("org.mnode.ical4j:ical4j");
            Class<?> rules = loader.loadClass("io.github.cameloutlook.convert.calendar.RecurrenceRules");
            assertThatThrownBy(() -> rules.getMethod("parse", String.class, java.time.temporal.Temporal.class)
                    .invoke(null, "FREQ=DAILY", java.time.LocalDate.EPOCH)).isInstanceOf(InvocationTargetException.class)
                    .hasStackTraceContaining("org.mnode.ical4j:ical4j");
        });
    }
}
