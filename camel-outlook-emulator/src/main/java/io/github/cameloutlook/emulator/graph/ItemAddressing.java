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
package io.github.cameloutlook.emulator.graph;

/** How requests address items of one kind, for operations on what items of several kinds have. */
public interface ItemAddressing {

    /** Adds an operation on items wherever they are addressed; the template follows that of the item. */
    void register(Router router, String method, String template, Operation operation);

    /** The item that a request addresses; 404 or 400 when there is none. */
    AddressedItem find(GraphRequest request);

    /** Name of the collection: messages, events. */
    String collection();

    /** What contexts say of the item, below its mailbox: /messages('...'). */
    default String itemContext(GraphRequest request) {
        return "/" + collection() + "('" + request.idOf(find(request).state()) + "')";
    }
}
