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
import java.util.stream.Stream;

import static io.github.cameloutlook.client.HttpMethod.DELETE;
import static io.github.cameloutlook.client.HttpMethod.GET;
import static io.github.cameloutlook.client.HttpMethod.PATCH;
import static io.github.cameloutlook.client.HttpMethod.POST;
import static io.github.cameloutlook.operation.catalogue.BodyKind.EXTENSION_VALUES;
import static io.github.cameloutlook.operation.catalogue.EntityKind.EXTENSION;
import static io.github.cameloutlook.operation.catalogue.Input.EXTENSION_NAME;
import static io.github.cameloutlook.operation.catalogue.OperationBuilder.row;
import static io.github.cameloutlook.operation.catalogue.ResultKind.ENTITY;
import static io.github.cameloutlook.operation.catalogue.ResultKind.LIST;

/** Open extensions: what an application keeps along with items. */
final class ExtensionOperations {

    private static final Input[] OWNERS
            = { Input.MESSAGE_ID, Input.EVENT_ID, Input.CONTACT_ID, Input.TASK_ID, Input.TASK_LIST };
    private static final List<String> ITEMS = List.of("/messages/{messageId}", "/events/{eventId}", "/contacts/{contactId}",
            "/todo/lists/{taskList}/tasks/{taskId}", "/todo/lists/{taskList}");

    private ExtensionOperations() {
    }

    static List<OperationBuilder> rows() {
        // a resource of its own: an exchange that lost the id of its item must not write to the user
        return Stream.concat(
                rows("extensions", "an item or a task list", ITEMS, OWNERS),
                rows("userExtensions", "the user whose mailbox it is", List.of("")))
                .toList();
    }

    private static Stream<OperationBuilder> rows(String resource, String whose, List<String> items, Input... owners) {
        return Stream.of(
                row(resource, "list", "Lists the open extensions of " + whose + ".")
                        .via(GET, paths(items, "/extensions")).ofOne(owners).returns(LIST, EXTENSION).by(Flow.LIST),
                row(resource, "get", "Reads an open extension of " + whose + ".")
                        .via(GET, paths(items, "/extensions/{extensionName}")).ofOne(owners).needs(EXTENSION_NAME)
                        .returns(ENTITY, EXTENSION),
                row(resource, "create", "Adds an open extension to " + whose + ".")
                        .via(POST, paths(items, "/extensions")).ofOne(owners).accepts(EXTENSION_NAME).takes(EXTENSION_VALUES)
                        .returns(ENTITY, EXTENSION).by(Flow.WRITE_EXTENSION),
                row(resource, "update", "Replaces all values of an open extension of " + whose + ".")
                        .via(PATCH, paths(items, "/extensions/{extensionName}")).ofOne(owners).needs(EXTENSION_NAME)
                        .takes(EXTENSION_VALUES).returns(ENTITY, EXTENSION).by(Flow.WRITE_EXTENSION),
                row(resource, "delete", "Removes an open extension from " + whose + ".")
                        .via(DELETE, paths(items, "/extensions/{extensionName}")).ofOne(owners).needs(EXTENSION_NAME));
    }

    private static String[] paths(List<String> items, String part) {
        return items.stream().map(item -> item + part).toArray(String[]::new);
    }
}
