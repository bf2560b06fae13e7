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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.QueryOptions;
import io.github.cameloutlook.emulator.odata.Expansion;
import io.github.cameloutlook.emulator.odata.Property;
import io.github.cameloutlook.emulator.odata.Selection;
import io.github.cameloutlook.emulator.store.MailFolder;
import io.github.cameloutlook.emulator.store.Mailbox;

/** Shows folders to a client as its request wants them. */
public final class MailFolderRendering {

    private final GraphRequest request;
    private final Mailbox mailbox;
    private final Selection<MailFolder> selection;
    private final List<Expansion> expansions;
    private final boolean wellKnownNames;

    public MailFolderRendering(GraphRequest request, QueryOptions options) {
        this(request, options.get("$select"), options.get("$expand"));
    }

    public MailFolderRendering(GraphRequest request, String select, String expand) {
        this.request = request;
        this.mailbox = request.mailbox();
        this.selection = Selection.parse(MailFolderType.MAIL_FOLDER, select);
        this.expansions = Expansion.parse(MailFolderType.MAIL_FOLDER, expand);
        this.wellKnownNames = request.isBeta();
    }

    static Map<String, Object> entity(GraphRequest request, MailFolder folder) {
        MailFolderRendering rendering = new MailFolderRendering(request, request.query());
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("@odata.context", request.mailboxContext("/mailFolders" + rendering.contextSuffix() + "/$entity"));
        result.putAll(rendering.item(folder));
        return result;
    }

    String contextSuffix() {
        return selection.contextSuffix();
    }

    public Map<String, Object> item(MailFolder folder) {
        Map<String, Object> result = new LinkedHashMap<>();
        if (folder.search().isPresent()) {
            result.put("@odata.type", "#microsoft.graph.mailSearchFolder");
        }
        for (Property<MailFolder> property : selection.properties()) {
            result.put(property.name(), value(property, folder));
        }
        if (wellKnownNames && selection.selected() == null) {
            result.put("wellKnownName", MailFolderType.MAIL_FOLDER.property("wellKnownName").value().apply(folder));
        }
        folder.search().ifPresent(search -> {
            result.put("isSupported", true);
            result.put("includeNestedFolders", search.includeNestedFolders());
            result.put("sourceFolderIds", search.sourceFolderIds());
            result.put("filterQuery", search.filterQuery());
        });
        for (Expansion expansion : expansions) {
            Object value = expanded(expansion, folder);
            if (value != null) {
                result.put(expansion.navigation(), value);
            }
        }
        return result;
    }

    /** Counts of a search folder are those of what it finds. */
    private Object value(Property<MailFolder> property, MailFolder folder) {
        if (folder.search().isEmpty() || !property.name().endsWith("ItemCount")) {
            return property.value().apply(folder);
        }
        ListSource<?> found = MessageSource.of(mailbox, folder);
        return property.name().equals("totalItemCount") ? found.size() : MessageSource.unread(mailbox, folder);
    }

    private Object expanded(Expansion expansion, MailFolder folder) {
        return switch (expansion.navigation()) {
            case "childFolders" -> {
                MailFolderRendering children = new MailFolderRendering(request, expansion.options());
                yield folder.childFolders().stream().filter(child -> !child.isHidden()).map(children::item).toList();
            }
            case "messages" -> {
                MessageRendering messages = new MessageRendering(request, expansion.options().get("$select"), null);
                yield MessageSource.of(mailbox, folder).items(0, 10).stream().map(messages::item).toList();
            }
            case "messageRules" -> List.copyOf(mailbox.settings().rules().values());
            default -> ExtendedProperties.expand(expansion, folder.extendedProperties());
        };
    }
}
