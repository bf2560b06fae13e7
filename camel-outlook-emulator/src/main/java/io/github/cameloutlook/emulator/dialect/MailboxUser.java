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
import java.util.Map;
import java.util.UUID;

import io.github.cameloutlook.emulator.dialect.wire.AnswerContext;

/** The answer of GET on a mailbox itself. Graph answers with the user of the directory, which is something else. */
final class MailboxUser {

    private MailboxUser() {
    }

    static Map<String, Object> of(String root, boolean me, Map<?, ?> graphUser) {
        String id = AnswerContext.userId((String) graphUser.get("id"));
        String address = (String) graphUser.get("mail");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", root + "/$metadata#" + (me ? "Me" : "Users/$entity"));
        body.put("@odata.id", root + "/Users('" + id + "')");
        body.put("Id", id);
        body.put("EmailAddress", address);
        body.put("DisplayName", graphUser.get("displayName"));
        body.put("Alias", address.substring(0, address.indexOf('@')));
        body.put("MailboxGuid", UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString());
        return body;
    }
}
