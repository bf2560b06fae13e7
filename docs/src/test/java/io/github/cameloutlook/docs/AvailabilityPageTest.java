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
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.cameloutlook.dialect.ApiVersion;
import io.github.cameloutlook.dialect.OutlookApi;
import io.github.cameloutlook.operation.catalogue.Operation;
import io.github.cameloutlook.operation.catalogue.OperationCatalogue;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The page about Outlook REST lists what that API has, by the capability map of the component. */
class AvailabilityPageTest {

    private static final Path PAGE = Repository.ROOT.resolve("docs/outlook-rest.md");
    private static final String START = "<!-- generated availability: START -->\n";
    private static final String END = "<!-- generated availability: END -->\n";

    @Test
    void tableIsTheCapabilityMap() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(page).containsOnlyOnce(START).containsOnlyOnce(END);
        Repository.bringUpToDate(
                PAGE, page.substring(0, page.indexOf(START) + START.length()) + "\n" + table() + "\n"
                      + page.substring(page.indexOf(END)));
    }

    private static String table() {
        return "| Resource | From v1.0 | From v2.0 | From beta | Graph only |\n|---|---|---|---|---|\n"
               + OperationCatalogue.resources().stream().map(AvailabilityPageTest::row).collect(Collectors.joining());
    }

    private static String row(String resource) {
        List<Operation> operations = OperationCatalogue.operations(resource);
        return Stream.of(ApiVersion.OUTLOOK_REST_V1_0, ApiVersion.OUTLOOK_REST_V2_0, ApiVersion.OUTLOOK_REST_BETA, null)
                .map(first -> operations.stream().filter(row -> first(row) == first).map(AvailabilityPageTest::name)
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" | ", "| `" + resource + "` | ", " |\n"));
    }

    private static ApiVersion first(Operation operation) {
        return operation.availability().stream().filter(version -> version.api() == OutlookApi.outlook_rest).findFirst()
                .orElse(null);
    }

    /** With a mark when Graph does not have it. */
    private static String name(Operation operation) {
        boolean graph = operation.availability().contains(ApiVersion.GRAPH_V1_0);
        return operation.name() + (graph ? "" : " (not in Graph)");
    }
}
