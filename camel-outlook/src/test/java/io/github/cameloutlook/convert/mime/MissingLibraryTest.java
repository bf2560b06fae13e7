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
package io.github.cameloutlook.convert.mime;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Angus Mail is optional: an application without it has all of the component but MIME. */
class MissingLibraryTest {

    /** The class path of this test without some of its jars. */
    private static URLClassLoader without(Predicate<String> jar) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!jar.test(new File(entry).getName())) {
                urls.add(new File(entry).toURI().toURL());
            }
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static void assertNamesWhatIsMissing(URLClassLoader loader) {
        assertThatThrownBy(() -> {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(loader);
            try {
                loader.loadClass("io.github.cameloutlook.convert.mime.MailMime").getMethod("read", byte[].class)
                        .invoke(null, (Object) new byte[0]);
            } finally {
                thread.setContextClassLoader(before);
            }
        }).isInstanceOf(InvocationTargetException.class).cause()
                .hasMessageContaining("org.eclipse.angus:angus-mail")
                .satisfies(failure -> assertThat(failure.getClass().getSimpleName()).isEqualTo("OutlookInputException"));
    }

    @Test
    void missingApiIsNamed() throws Exception {
        try (URLClassLoader loader = without(name -> name.startsWith("jakarta.mail") || name.startsWith("angus-mail"))) {
            assertNamesWhatIsMissing(loader);
        }
    }

    @Test
    void missingImplementationIsNamed() throws Exception {
        try (URLClassLoader loader = without(name -> name.startsWith("angus-mail"))) {
            assertNamesWhatIsMissing(loader);
        }
    }

    @Test
    void convertersOfOtherFormsDoWithoutAnyOfTheLibraries() throws Exception {
        try (URLClassLoader loader = without(name -> name.matches("(jakarta\\.mail|angus-mail|ical4j|ez-vcard|vinnie).*"))) {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(loader);
            try (AutoCloseable context = (AutoCloseable) loader.loadClass("org.apache.camel.impl.DefaultCamelContext")
                    .getConstructor().newInstance()) {
                context.getClass().getMethod("start").invoke(context);
                Object converter = context.getClass().getMethod("getTypeConverter").invoke(context);
                Class<?> message = loader.loadClass("io.github.cameloutlook.model.OutlookMessage");
                Object read = loader.loadClass("org.apache.camel.TypeConverter")
                        .getMethod("mandatoryConvertTo", Class.class, Object.class)
                        .invoke(converter, message, "{\"subject\":\"x\"}");
                assertThat(message.getMethod("getSubject").invoke(read)).isEqualTo("x");
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }
}
