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
package io.github.cameloutlook.examples.onpremises;

import java.nio.file.Path;

import io.github.cameloutlook.examples.testsupport.ExampleProgram;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceDeskTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = { "exchange", "cloud" })
    void printsTheSameWhereverTheMailboxIs(String place) throws Exception {
        new ExampleProgram(InvoiceDesk.class, directory, place).printsWhatItIsKnownToPrint();
    }
}
