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

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every operation of every resource, as data: option checks, producer, documentation and tests read these rows. The
 * only place that knows the paths of the service.
 * <p>
 * A placeholder of a path has the name of the option that gives its value, such as {@code {messageId}} or {@code {id}},
 * or of a {@link Container} that is resolved to an id.
 */
public final class OperationCatalogue {

    /** Operation of a producer whose URI and exchange name none. Resources without a usual one are not listed. */
    private static final Map<String, String> DEFAULTS
            = Map.of("messages", "sendMail", "mailboxSettings", "get", "people", "list", "batch", "send", "request", "send");

    private static final List<Operation> ROWS = rows();

    private OperationCatalogue() {
    }

    /** All rows, in the order of documentation. */
    public static List<Operation> operations() {
        return ROWS;
    }

    /** The rows of a resource; empty when it is unknown. */
    public static List<Operation> operations(String resource) {
        return ROWS.stream().filter(row -> row.resource().equals(resource)).toList();
    }

    /** Names of all resources. */
    public static List<String> resources() {
        return ROWS.stream().map(Operation::resource).distinct().toList();
    }

    /** A row by its names, which are case-sensitive. */
    public static Optional<Operation> find(String resource, String name) {
        return operations(resource).stream().filter(row -> row.name().equals(name)).findFirst();
    }

    /** The operation that a resource has when none is named. */
    public static Optional<Operation> defaultOperation(String resource) {
        return Optional.ofNullable(DEFAULTS.get(resource)).flatMap(name -> find(resource, name));
    }

    private static List<Operation> rows() {
        return Stream
                .of(MailOperations.rows(), AttachmentOperations.rows(), CalendarOperations.rows(), ContactOperations.rows(),
                        TodoOperations.rows(), MailboxOperations.rows(), ExchangeMailboxOperations.rows(),
                        ExtensionOperations.rows(), DeltaOperations.rows(), ServiceOperations.rows())
                .flatMap(List::stream).map(OperationBuilder::build).toList();
    }
}
