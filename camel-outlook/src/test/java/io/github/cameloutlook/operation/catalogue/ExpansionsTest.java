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
package io.github.cameloutlook.operation.catalogue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExpansionsTest {

    private static final String SET = "{00020329-0000-0000-c000-000000000046}";

    @Test
    void propertiesWithOneAndWithManyValuesAreToldApart() {
        assertThat(Expansions.extendedProperties("String " + SET + " Name A, IntegerArray " + SET + " Id 0x8012,String 0x007D"))
                .isEqualTo("singleValueExtendedProperties($filter=id eq 'String " + SET + " Name A' or id eq 'String 0x007D'),"
                           + "multiValueExtendedProperties($filter=id eq 'IntegerArray " + SET + " Id 0x8012')");
    }

    @Test
    void namesMayHoldCommasAndQuotes() {
        assertThat(Expansions.extendedProperties("String " + SET + " Name a, b and 'c'"))
                .isEqualTo("singleValueExtendedProperties($filter=id eq 'String " + SET + " Name a, b and ''c''')");
        assertThat(Expansions.extensions("it's, com.contoso.crm"))
                .isEqualTo("extensions($filter=id eq 'it''s' or id eq 'com.contoso.crm')");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "x", "String", "String 007D", "String " + SET, "String " + SET + " Name ", "0x007D",
            "String {1} Name A", "String " + SET + " Id 8012" })
    void whatIsNoIdIsRefused(String id) {
        assertThatThrownBy(() -> Expansions.extendedProperties(id)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no id of an extended property");
    }
}
