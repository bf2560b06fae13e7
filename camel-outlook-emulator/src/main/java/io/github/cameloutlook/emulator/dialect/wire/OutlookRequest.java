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
package io.github.cameloutlook.emulator.dialect.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import io.github.cameloutlook.emulator.dialect.schema.ApiVersion;
import io.github.cameloutlook.emulator.dialect.schema.EntityKind;
import io.github.cameloutlook.emulator.dialect.schema.ErrorCodes;
import io.github.cameloutlook.emulator.dialect.schema.ObjectCodec;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.http.Json;
import io.github.cameloutlook.emulator.http.Request;

/** A request of the Outlook REST service as Graph's routes see it. */
public final class OutlookRequest implements Request {

    /** As much as one request may carry; what is beyond is refused where bodies are read. */
    private static final int LIMIT = 64 << 20;
    /** Ids that outlive a move are Graph's alone. */
    private static final Pattern ID_TYPE = Pattern.compile("(?i)\\s*IdType\\s*=\\s*\"?\\w+\"?\\s*[,;]?");

    private static final Set<String> RESPONSES = Set.of("accept", "tentativelyaccept", "decline");

    private final Request original;
    private final String root;
    private final boolean me;
    private final String version;
    private final String path;
    private final String query;
    private final byte[] body;
    private final Map<String, String> headers;

    public OutlookRequest(Request original, OutlookPath path) throws IOException {
        this(original, path, path.neutral(), original.rawQuery());
    }

    /**
     * @param neutralPath  what Graph has at the place of the request
     * @param outlookQuery in its own words, or null
     */
    public OutlookRequest(Request original, OutlookPath path, String neutralPath, String outlookQuery) throws IOException {
        this.original = original;
        this.root = original.origin() + "/api/" + path.version().segment();
        this.me = path.user() == null;
        this.version = path.version().segment();
        this.path = neutralPath;
        this.query = OutlookQuery.toNeutral(outlookQuery, path.version());
        EntityKind kind = path.kind();
        if (kind != null) {
            OutlookQuery.wanted(query).forEach(name -> kind.refuseInQuery(name, path.version()));
        }
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(original.headers());
        headers.computeIfPresent("Prefer", (name, value) -> ID_TYPE.matcher(value).replaceAll(""));
        this.body = path.isContent()
                ? original.body().readNBytes(LIMIT + 1) : body(original, kind, path);
    }

    /** Root of the service in the version that was asked, http://127.0.0.1:8080/api/v2.0. */
    public String root() {
        return root;
    }

    /** What contexts begin with: Me, or whose mailbox it is. */
    public boolean isMe() {
        return me;
    }

    private static byte[] body(Request request, EntityKind kind, OutlookPath path) throws IOException {
        byte[] bytes = request.body().readNBytes(LIMIT + 1);
        if (bytes.length == 0 || bytes.length > LIMIT) {
            return bytes;
        }
        String type = request.header("Content-Type");
        if (type != null && !type.toLowerCase(Locale.ROOT).contains("json")) {
            throw new GraphException(415, "ErrorInvalidRequest", "The content type '" + type + "' is not supported.");
        }
        Map<String, Object> neutral = neutral(kind == null ? "" : kind.owner(), bytes, path);
        if (kind != null) {
            kind.refuseInBody(neutral, path.version());
        }
        if (path.version() == ApiVersion.V1) {
            FirstShapes.switchReminder(neutral);
        }
        return Json.bytes(neutral);
    }

    /** Drafts of answers were made without a word in v1.0, and answers to invitations were always sent. */
    private static void refuseLaterParameters(OutlookPath path, Map<?, ?> body) {
        String action = path.last().toLowerCase(Locale.ROOT);
        Set<String> allowed = action.startsWith("create")
                ? Set.of() : RESPONSES.contains(action) ? Set.of("comment") : null;
        body.keySet().stream().map(name -> (String) name)
                .filter(name -> allowed != null && !allowed.contains(name.toLowerCase(Locale.ROOT))).findFirst()
                .ifPresent(name -> {
                    throw new GraphException(
                            400, ErrorCodes.READ_BODY, "The parameter '" + name + "' in the request payload is not a valid "
                                                       + "parameter for the operation '" + path.last() + "'.");
                });
    }

    private static Map<String, Object> neutral(String owner, byte[] json, OutlookPath path) {
        Object value;
        try {
            value = Json.read(json);
        } catch (IOException e) {
            throw new GraphException(400, ErrorCodes.POST_BODY, "The body of the request is not valid JSON.");
        }
        if (!(value instanceof Map<?, ?> object)) {
            throw new GraphException(400, ErrorCodes.POST_BODY, "The body of the request must be a JSON object.");
        }
        Map<?, ?> later = path.version() == ApiVersion.V1 ? FirstShapes.toLater(object) : object;
        if (path.version() == ApiVersion.V1) {
            refuseLaterParameters(path, later);
        }
        Map<String, Object> neutral = new LinkedHashMap<>(ObjectCodec.toNeutral().translate(owner, later));
        // the service takes the text for the value here, and Microsoft's own samples send it
        neutral.computeIfPresent("saveToSentItems", (name, save) -> save instanceof String text
                && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) ? Boolean.valueOf(text) : save);
        return neutral;
    }

    @Override
    public String method() {
        return original.method();
    }

    @Override
    public String rawPath() {
        return path;
    }

    @Override
    public String rawQuery() {
        return query;
    }

    @Override
    public String header(String name) {
        return headers.get(name);
    }

    @Override
    public Map<String, String> headers() {
        return headers;
    }

    @Override
    public String origin() {
        return original.origin();
    }

    @Override
    public String outlookVersion() {
        return version;
    }

    @Override
    public InputStream body() {
        return new ByteArrayInputStream(body);
    }
}
