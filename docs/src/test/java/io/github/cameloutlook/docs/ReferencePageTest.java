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
package io.github.cameloutlook.docs;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The reference page lists the options, headers and operations that the component has. */
class ReferencePageTest {

    @Test
    void tablesAreWhatTheComponentOffers() throws IOException {
        ReferenceTables tables = ReferenceTables.ofComponent();
        String page = Files.readString(Repository.COMPONENT_PAGE);
        page = replace(page, "component options", tables.componentOptions());
        page = replace(page, "endpoint options", tables.endpointOptions());
        page = replace(page, "headers", tables.headers());
        page = replace(page, "operations", tables.operations());
        Repository.bringUpToDate(Repository.COMPONENT_PAGE, page);
    }

    private static String replace(String page, String section, String table) {
        String start = "// generated " + section + ": START\n";
        String end = "// generated " + section + ": END\n";
        assertThat(page).as("markers of " + section).containsOnlyOnce(start).containsOnlyOnce(end);
        return page.substring(0, page.indexOf(start) + start.length()) + table + page.substring(page.indexOf(end));
    }
}
