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
package io.github.cameloutlook.emulator.dialect;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.github.cameloutlook.emulator.dialect.schema.ApiVersion;
import io.github.cameloutlook.emulator.dialect.schema.ErrorCodes;
import io.github.cameloutlook.emulator.graph.GraphException;

/** The answer of GET on a mailbox itself. Graph answers with the user of the directory, which is something else. */
final class MailboxUser {

    private final String root;
    private final ApiVersion version;

    MailboxUser(String origin, ApiVersion version) {
        this.root = origin + "/api/" + version.segment();
        this.version = version;
    }

    /** @param mailbox as the version names it: Users('id') */
    Map<String, Object> of(boolean me, String mailbox, Map<?, ?> graphUser, List<String> selection) {
        String id = mailbox.substring(mailbox.indexOf('\'') + 1, mailbox.lastIndexOf('\''));
        String address = (String) graphUser.get("mail");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", root + "/$metadata#" + (me ? "Me" : "Users/$entity"));
        body.put("@odata.id", root + "/" + mailbox);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("Id", id);
        if (version != ApiVersion.V1) {
            properties.put("EmailAddress", address);
        }
        properties.put("DisplayName", graphUser.get("displayName"));
        properties.put("Alias", address.substring(0, address.indexOf('@')));
        properties.put("MailboxGuid", UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)).toString());
        for (String selected : selection) {
            if (properties.keySet().stream().noneMatch(selected::equalsIgnoreCase)) {
                throw new GraphException(
                        400, ErrorCodes.PARSE_URI, "Could not find a property named '" + selected
                                                   + "' on type 'Microsoft.OutlookServices.User'.");
            }
        }
        if (!selection.isEmpty()) {
            properties.keySet().removeIf(
                    name -> !name.equals("Id") && selection.stream().noneMatch(name::equalsIgnoreCase));
        }
        body.putAll(properties);
        return body;
    }
}
