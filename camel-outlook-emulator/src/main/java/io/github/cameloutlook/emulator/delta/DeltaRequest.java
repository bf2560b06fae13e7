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
package io.github.cameloutlook.emulator.delta;

import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.resource.Paging;

/** Finds where a delta request stands: at the start, or where its token says. */
final class DeltaRequest {

    private DeltaRequest() {
    }

    /** Token to go on from; 400 for options that are not allowed, 410 for tokens that are unknown or damaged. */
    static DeltaToken position(GraphRequest request, String scope, int generation, Set<String> allowed, String resource) {
        String token = request.query().get("$skiptoken");
        if (token == null) {
            token = request.query().get("$deltatoken");
        }
        long lastChange = request.mailbox().lastChange();
        if (token == null || token.isEmpty()) {
            Map<String, String> options = DeltaOptions.read(request.query(), allowed, resource);
            return new DeltaToken(generation, scope, options, 0, lastChange, 0, -1, 0);
        }
        return DeltaToken.read(token, scope, generation).startingAt(lastChange);
    }

    /** Items on a page: Prefer: odata.maxpagesize, else $top of the first request, else 10. */
    static int pageSize(GraphRequest request, DeltaToken token) {
        int preferred = request.prefer().maxPageSize();
        if (preferred > 0) {
            return Math.min(preferred, 1000);
        }
        String top = token.options().get("$top");
        return top != null && top.matches("[1-9]\\d{0,2}|1000") ? Integer.parseInt(top) : Paging.DEFAULT_TOP;
    }

    static GraphException notTracked(GraphRequest request) {
        return new GraphException(
                400, "ErrorInvalidUrlQuery",
                "Change tracking is not supported against 'microsoft.graph.message' of a whole mailbox: follow each folder.");
    }
}
