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
package io.github.cameloutlook.dialect;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonParser;
import io.github.cameloutlook.dialect.outlookrest.Edition;
import io.github.cameloutlook.dialect.outlookrest.WireLanguage;

/** The Outlook REST API on the wire. */
public final class OutlookRestDialect implements Dialect {

    private final ApiVersion version;
    private final OutlookRestRoot mailboxes;
    private final ServiceRoot root;
    private final OutlookRestErrors errors;
    private final WireLanguage language;
    private final SubscribedResource subscriptions;

    /**
     * @param root    root of the service: https://outlook.office.com, or of a server, with or without /api
     * @param version v1.0, v2.0 or beta
     */
    public OutlookRestDialect(String root, String version) {
        this(root, version, null);
    }

    /**
     * @param tenantId id of the tenant that users addressed by their ids are in; null, or a name, if it is not known
     */
    public OutlookRestDialect(String root, String version, String tenantId) {
        this.version = ApiVersion.of(OutlookApi.outlook_rest, version);
        this.errors = new OutlookRestErrors(this.version);
        this.mailboxes = new OutlookRestRoot(root, this.version, tenantId);
        this.root = mailboxes.service();
        this.language = new WireLanguage(edition(this.version));
        this.subscriptions = new SubscribedResource(mailboxes, language);
    }

    private static Edition edition(ApiVersion version) {
        return switch (version) {
            case OUTLOOK_REST_V1_0 -> Edition.V1_0;
            case OUTLOOK_REST_V2_0 -> Edition.V2_0;
            default -> Edition.BETA;
        };
    }

    @Override
    public ApiVersion version() {
        return version;
    }

    @Override
    public boolean has(Capability capability) {
        return switch (capability) {
            case IMMUTABLE_IDS, UPLOAD_SESSIONS, TRANSACTION_IDS, MIME, LIFECYCLE_NOTIFICATIONS, SUBSCRIPTION_LIST,
                    BATCH_ACROSS_MAILBOXES, BATCH_DEPENDENCIES, EXTENSIONS_OF_TASK_LISTS, KINDS_OF_CHANGES, REMOVED_OCCURRENCES,
                    SUBSCRIPTION_CHANGES, EVENT_HUBS, ENCRYPTED_RESOURCE_DATA, HIDDEN_FOLDERS,
                    PEOPLE_OF_DIRECTORY, PLACES_WITHOUT_MAILBOX ->
                false;
            case CHANGES -> true;
            case EXTENDED_PROPERTIES, MESSAGE_CHANGES, SUBSCRIPTIONS, MAILBOX_SUBSCRIPTIONS, BATCH, COMMENTED_DRAFTS,
                    INTERNET_MESSAGE_IDS ->
                version != ApiVersion.OUTLOOK_REST_V1_0;
            case STREAMING_NOTIFICATIONS -> version == ApiVersion.OUTLOOK_REST_BETA;
        };
    }

    @Override
    public WireRequest encode(NeutralRequest request) {
        if (TrackedChanges.begin(request)) {
            return TrackedChanges.begun(words(TrackedChanges.ofCollection(request)));
        }
        if (TrackedChanges.goOn(request)) {
            return TrackedChanges.goneOn(words(request));
        }
        if (AttachedContent.isAsked(request)) {
            return AttachedContent.within(words(AttachedContent.ofAttachment(request)));
        }
        return words(request);
    }

    private WireRequest words(NeutralRequest request) {
        String path = path(request);
        Object json = subscriptions.encoded(path, language.body(path, request.json()));
        if (request.link() != null) {
            return new WireRequest(request.method(), request.link(), request.headers(), json);
        }
        Map<String, String> query = new LinkedHashMap<>();
        request.query().forEach((option, value) -> query.put(option, language.query(path, option, value)));
        // a path of the user's own may already hold a query
        String own = request.path().substring(path.length());
        return new WireRequest(
                request.method(), mailboxes.address(request.mailbox(), language.path(path) + options(path, own), query),
                request.headers(), json);
    }

    private String options(String path, String query) {
        return query.isEmpty() ? query : Arrays.stream(query.substring(1).split("&")).map(pair -> {
            int equals = pair.indexOf('=');
            String option = decoded(equals < 0 ? pair : pair.substring(0, equals));
            if (equals < 0 || !language.hasWords(option)) {
                return pair;
            }
            return UriEncoding.query(option) + "="
                   + UriEncoding.query(language.query(path, option, decoded(pair.substring(equals + 1))));
        }).collect(Collectors.joining("&", "?", ""));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Where a request goes, below the version, without a query; of a link, as the service named it. */
    private String path(NeutralRequest request) {
        if (request.link() != null) {
            return root.pathBelow(request.link());
        }
        int query = request.path().indexOf('?');
        return query < 0 ? request.path() : request.path().substring(0, query);
    }

    @Override
    public Map<String, Object> decode(NeutralRequest request, Map<String, Object> answer) {
        return told(request, language.answer(path(asked(request)), answer));
    }

    @Override
    public Map<String, Object> read(NeutralRequest request, JsonParser answer) throws IOException {
        Map<String, Object> neutral = language.read(path(asked(request)), answer);
        return neutral == null ? null : told(request, neutral);
    }

    /** What is asked for when changes are asked for. */
    private static NeutralRequest asked(NeutralRequest request) {
        return TrackedChanges.begin(request) ? TrackedChanges.ofCollection(request) : request;
    }

    private Map<String, Object> told(NeutralRequest request, Map<String, Object> neutral) {
        if (TrackedChanges.begin(request)) {
            return TrackedChanges.told(words(asked(request)).address(), true, neutral);
        }
        return TrackedChanges.goOn(request) ? TrackedChanges.told(request.link(), false, neutral) : neutral;
    }

    @Override
    public WireError readError(int status, UnaryOperator<String> headers, Map<String, Object> body) {
        return errors.read(status, headers, body);
    }

    @Override
    public String batchAddress(URI address) {
        return root.belowHost(address);
    }

    @Override
    public String anchorHeader() {
        return "X-AnchorMailbox";
    }

    @Override
    public boolean ownsLink(URI link) {
        return root.owns(link);
    }

    @Override
    public boolean acceptsPreauthenticated(URI url) {
        return root.acceptsPreauthenticated(url);
    }

    @Override
    public String toString() {
        return "OutlookRestDialect[" + root + "]";
    }
}
