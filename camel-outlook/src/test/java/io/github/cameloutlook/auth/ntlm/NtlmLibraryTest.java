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
package io.github.cameloutlook.auth.ntlm;

import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NtlmLibraryTest {

    @Test
    void itIsThere() {
        assertThatCode(NtlmLibrary::require).doesNotThrowAnyException();
    }

    @Test
    void whatIsMissingIsNamed() throws Exception {
        URL classes = NtlmLibrary.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader alone = new URLClassLoader(new URL[] { classes }, ClassLoader.getPlatformClassLoader())) {
            Class<?> library = alone.loadClass(NtlmLibrary.class.getName());
            assertThatThrownBy(() -> library.getMethod("require").invoke(null))
                    .isInstanceOf(InvocationTargetException.class).cause().isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("authentication=ntlm").hasMessageContaining("add com.hierynomus:smbj");
        }
    }
}
