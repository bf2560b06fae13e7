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
package io.github.cameloutlook.emulator.resource;

import java.util.function.Consumer;

import io.github.cameloutlook.emulator.graph.AddressedItem;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.ItemAddressing;
import io.github.cameloutlook.emulator.graph.Operation;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.store.ContentState;
import io.github.cameloutlook.emulator.store.ItemEdit;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Message;

/** Messages, addressed below the mailbox or below a folder. */
public final class MessageAddressing implements ItemAddressing {

    @Override
    public void register(Router router, String method, String template, Operation operation) {
        router.messages(method, "/{message}" + template, operation);
    }

    @Override
    public AddressedItem find(GraphRequest request) {
        return new Addressed(request.mailbox(), request.message());
    }

    @Override
    public String collection() {
        return "messages";
    }

    private record Addressed(Mailbox mailbox, Message message) implements AddressedItem {

        @Override
        public ContentState state() {
            return message.state();
        }

        @Override
        public void update(String changeKey, Consumer<ItemEdit> change) {
            mailbox.updateMessage(message, changeKey, change::accept);
        }
    }
}
