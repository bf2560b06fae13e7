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

import java.net.URI;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Microsoft Graph on the wire. The neutral names are Graph's own, so JSON passes through uncopied.
 */
public final class GraphDialect implements Dialect {

    private static final String ME = "me";

    private final ApiVersion version;
    private final ServiceRoot root;

    /**
     * @param root    root of the service without version: https://graph.microsoft.com
     * @param version v1.0 or beta
     */
    public GraphDialect(String root, String version) {
        this.version = ApiVersion.of(OutlookApi.graph, version);
        this.root = new ServiceRoot(root, version);
    }

    @Override
    public ApiVersion version() {
        return version;
    }

    @Override
    public boolean has(Capability capability) {
        return capability != Capability.STREAMING_NOTIFICATIONS && capability != Capability.MAILBOX_SUBSCRIPTIONS;
    }

    @Override
    public WireRequest encode(NeutralRequest request) {
        URI address = request.link() == null
                ? root.address(user(request.mailbox()) + request.path(), request.query()) : request.link();
        return new WireRequest(request.method(), address, request.headers(), request.json());
    }

    private static String user(String mailbox) {
        if (mailbox == null) {
            return "";
        }
        return ME.equalsIgnoreCase(mailbox) ? "/me" : "/users/" + UriEncoding.segment(mailbox);
    }

    @Override
    public Map<String, Object> decode(NeutralRequest request, Map<String, Object> answer) {
        return answer;
    }

    @Override
    public String batchAddress(URI address) {
        return root.relative(address);
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
    public WireError readError(int status, UnaryOperator<String> headers, Map<String, Object> body) {
        WireError error = ErrorBody.read(body);
        return status == 410 ? error.withMeaning(ErrorMeaning.SYNC_STATE_LOST) : error;
    }

    @Override
    public String toString() {
        return "GraphDialect[" + root + "]";
    }
}
