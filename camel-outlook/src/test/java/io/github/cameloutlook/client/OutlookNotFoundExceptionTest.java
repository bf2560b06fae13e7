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
package io.github.cameloutlook.client;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OutlookNotFoundExceptionTest {

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {
            "404, ErrorItemNotFound, true", "404, ErrorInvalidUser, false", "0, null, true", "404, null, false" })
    void onlyTheServiceKnowsThatSomethingIsGone(int status, String code, boolean gone) {
        assertThat(OutlookNotFoundException.isGone(new OutlookNotFoundException(
                new ErrorDetails("alice@contoso.com", "messages/get", status, code, "m", null, null), null)))
                .isEqualTo(gone);
    }
}
