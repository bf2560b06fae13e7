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

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.cameloutlook.emulator.dialect.schema.EntityKind;
import io.github.cameloutlook.emulator.graph.GraphException;

/** Resources of subscriptions: addresses as clients write them, of whatever host. */
public final class SubscribedResource {

    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://[^/?#]+(/api/[^/?#]+/[^?#]+)(?:\\?(.*))?");
    private static final Pattern RELATIVE = Pattern.compile("(?i)/?((?:me|users)[/(][^?#]+)(?:\\?(.*))?");

    private SubscribedResource() {
    }

    /** The resource as Graph has it: users/id/mailFolders('Inbox')/messages?$filter=isRead+eq+false. */
    public static String neutral(String resource) {
        Matcher absolute = ABSOLUTE.matcher(resource);
        Matcher relative = RELATIVE.matcher(resource);
        Matcher address = absolute.matches() ? absolute : relative;
        if (address == relative && !relative.matches()) {
            throw unknown(resource);
        }
        String rawPath = address == absolute ? address.group(1) : "/api/v2.0/" + address.group(1);
        OutlookPath path = OutlookPath.serves(rawPath) ? OutlookPath.parse(rawPath) : null;
        if (path == null) {
            throw unknown(resource);
        }
        String query = address.group(2);
        if (query == null) {
            return path.resource();
        }
        // clients write it as it is or as it stands in a URL; where a blank stands, it is as it is
        String raw = query.indexOf(' ') < 0 ? query : query.replace("%", "%25").replace("+", "%2B");
        String neutral = OutlookQuery.toNeutral(raw, path.version());
        EntityKind kind = path.kind();
        if (kind != null) {
            OutlookQuery.wanted(neutral).forEach(name -> kind.refuseInQuery(name, path.version()));
        }
        return path.resource() + "?" + neutral;
    }

    private static GraphException unknown(String resource) {
        return new GraphException(
                400, "ErrorInvalidParameter", "The resource '" + resource + "' is no collection of a mailbox.");
    }
}
