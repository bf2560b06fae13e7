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
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.cameloutlook.OutlookComponent;
import io.github.cameloutlook.operation.catalogue.BodyKind;
import io.github.cameloutlook.operation.catalogue.Input;
import io.github.cameloutlook.operation.catalogue.Operation;
import io.github.cameloutlook.operation.catalogue.OperationCatalogue;
import io.github.cameloutlook.operation.catalogue.ResultKind;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.ComponentModel.EndpointHeaderModel;
import org.apache.camel.tooling.model.JsonMapper;

/** The tables of the component's reference page, made of the description that Camel's generator wrote. */
final class ReferenceTables {

    private final ComponentModel component;

    ReferenceTables(ComponentModel component) {
        this.component = component;
    }

    static ReferenceTables ofComponent() throws IOException {
        try (InputStream json = OutlookComponent.class.getResourceAsStream("/META-INF/io/github/cameloutlook/outlook.json")) {
            String text = new String(json.readAllBytes(), StandardCharsets.UTF_8);
            return new ReferenceTables(JsonMapper.generateComponentModel(text));
        }
    }

    String componentOptions() {
        return options(component.getComponentOptions());
    }

    String endpointOptions() {
        return "Path:\n\n" + options(component.getEndpointPathOptions()) + "\nQuery:\n\n"
               + options(component.getEndpointParameterOptions());
    }

    String headers() {
        return table("2,6,2", "Name,Description,Type", component.getEndpointHeaders().stream()
                .map(header -> List.of(header.getConstantName() == null ? code(header.getName()) : headerName(header),
                        marked(header), code(simple(header.getJavaType()))))
                .toList());
    }

    String operations() {
        StringBuilder text = new StringBuilder();
        for (String resource : OperationCatalogue.resources()) {
            String usual = OperationCatalogue.defaultOperation(resource)
                    .map(row -> "Operation when none is named: " + code(row.name()) + ".\n\n").orElse("");
            text.append("=== ").append(resource).append("\n\n").append(usual)
                    .append(table("2,4,3,4,3", "Operation,What it does,Needs,Body,Body afterwards",
                            OperationCatalogue.operations(resource).stream().map(ReferenceTables::operation).toList()))
                    .append('\n');
        }
        return text.toString();
    }

    private static List<String> operation(Operation row) {
        Stream<String> needed = Stream.concat(
                row.owners().isEmpty() ? Stream.of() : Stream.of(described(row.owners(), ", or ")),
                row.needs().isEmpty() ? Stream.of() : Stream.of(described(row.needs(), "; ")));
        Stream<String> accepted
                = row.accepts().isEmpty() ? Stream.of() : Stream.of("optionally " + described(row.accepts(), "; "));
        String needs = Stream.concat(needed, accepted).collect(Collectors.joining("; "));
        return List.of(code(row.name()), row.summary(), needs, row.body() == BodyKind.NONE ? "" : row.body().accepts(),
                row.result() == ResultKind.NOTHING ? "as it was" : row.result().leaves());
    }

    private static String described(Set<Input> inputs, String separator) {
        return inputs.stream().map(Input::describe).collect(Collectors.joining(separator));
    }

    private static String options(List<? extends BaseOptionModel> options) {
        return table("2,6,1,2", "Name,Description,Default,Type", options.stream()
                .map(option -> List.of("*" + option.getName() + "* (" + option.getGroup() + ")", marked(option),
                        option.getDefaultValue() == null ? "" : code(option.getDefaultValue().toString()), type(option)))
                .toList());
    }

    private static String headerName(EndpointHeaderModel header) {
        return code(header.getName()) + " (" + header.getGroup() + ")";
    }

    private static String marked(BaseOptionModel option) {
        return (option.isDeprecated() ? "*Deprecated* " : "") + (option.isAutowired() ? "*Autowired* " : "")
               + (option.isRequired() ? "*Required* " : "") + option.getDescription();
    }

    private static String type(BaseOptionModel option) {
        if (option.getEnums() != null) {
            return option.getEnums().stream().map(ReferenceTables::code).collect(Collectors.joining(", "));
        }
        return "duration".equals(option.getType()) ? "duration" : simple(option.getJavaType());
    }

    private static String simple(String javaType) {
        return javaType.replaceAll("[a-z][a-z0-9]*\\.", "");
    }

    static String code(String text) {
        return "`" + text + "`";
    }

    static String table(String widths, String titles, List<List<String>> rows) {
        StringBuilder table = new StringBuilder("[width=\"100%\",cols=\"" + widths + "\",options=\"header\"]\n|===\n| ");
        table.append(titles.replace(",", " | ")).append('\n');
        for (List<String> row : rows) {
            table.append('\n');
            // a bar would begin a new cell
            row.forEach(cell -> table.append(("| " + cell.replace("|", "\\|")).strip()).append('\n'));
        }
        return table.append("|===\n").toString();
    }
}
