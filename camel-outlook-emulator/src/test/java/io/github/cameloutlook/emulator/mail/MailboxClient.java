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
package io.github.cameloutlook.emulator.mail;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import io.github.cameloutlook.emulator.http.Json;

/** A plain client of one fresh mailbox of an emulator. */
final class MailboxClient {

    static final String IMMUTABLE = "IdType=\"ImmutableId\"";

    final TestHttp http;
    final String address;
    private final String root;

    MailboxClient(OutlookEmulatorServer emulator, String address) {
        this.http = new TestHttp(emulator);
        this.address = address;
        this.root = "/v1.0/users/" + address;
    }

    /** Path below the mailbox; blanks and quotes may stand in it. */
    String path(String relative) {
        return root + relative.replace(" ", "%20").replace("\"", "%22").replace("{", "%7B").replace("}", "%7D");
    }

    Answer get(String relative, String... headers) throws Exception {
        return send("GET", relative, null, headers);
    }

    Answer post(String relative, Object json, String... headers) throws Exception {
        return send("POST", relative, json, headers);
    }

    Answer patch(String relative, Object json, String... headers) throws Exception {
        return send("PATCH", relative, json, headers);
    }

    Answer delete(String relative, String... headers) throws Exception {
        return send("DELETE", relative, null, headers);
    }

    Answer send(String method, String relative, Object json, String... headers) throws Exception {
        HttpRequest.Builder request = http.request(relative.startsWith("http") ? relative : path(relative));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (json == null) {
            return http.send(request.method(method, HttpRequest.BodyPublishers.noBody()));
        }
        return http.send(request.header("Content-Type", "application/json").method(method,
                HttpRequest.BodyPublishers.ofByteArray(Json.bytes(json))));
    }

    /** Creates a message with this subject in a folder and gives its id. */
    String create(String folder, String subject) throws Exception {
        return id(post("/mailFolders/" + folder + "/messages", message(subject)));
    }

    static Map<String, Object> message(String subject) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("subject", subject);
        message.put("body", Map.of("contentType", "html", "content", "<p>About " + subject + "</p>"));
        message.put("toRecipients", List.of(recipient("bob@contoso.com")));
        return message;
    }

    static Map<String, Object> recipient(String address) {
        return Map.of("emailAddress", Map.of("address", address));
    }

    static String id(Answer answer) {
        return (String) answer.json().get("id");
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    List<Object> subjects(String relative) throws Exception {
        List<Object> subjects = new ArrayList<>();
        Answer answer = get(relative);
        if (answer.status() != 200) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        answer.value().forEach(message -> subjects.add(message.get("subject")));
        return subjects;
    }

    String newFolder() throws Exception {
        return id(post("/mailFolders", Map.of("displayName", "Folder " + UUID.randomUUID())));
    }
}
