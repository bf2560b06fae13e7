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
package io.github.cameloutlook.webhook.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ListeningPathTest {

    @ParameterizedTest
    @CsvSource({
            "https://host/notify,,'',/notify",
            "https://host:8443/a/b/?x=y,,'',/a/b/",
            "https://host/app/notify,,/app,/notify",
            "https://host/application,,/app,/application",
            "https://host/notify,,/app,/notify",
            "https://host/public,/inside,'',/inside",
            "https://host/app/notify,/app/notify,/app,/app/notify",
            "https://host/public,inside,'',/inside" })
    void isThePathOfTheAddressUnlessItIsGiven(String url, String path, String prefix, String expected) {
        assertThat(ListeningPath.of(url, path, prefix)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/", "/a%20b", "/{id}", "/a*", "//a", "/a:b" })
    void refusesPathsThatEnginesReadDifferently(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> ListeningPath.of("https://host" + path, null, ""))
                .withMessageContaining("https://host" + path);
    }

    @Test
    void namesTheOptionThatIsWrong() {
        assertThatIllegalArgumentException().isThrownBy(() -> ListeningPath.of("https://host/a", "/*", ""))
                .withMessageContaining("notificationPath=/*");
    }
}
