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
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Where the Outlook REST API is, and how it addresses mailboxes. */
final class OutlookRestRoot {

    private static final String API = "/api";
    private static final String ME = "me";
    private static final Pattern GUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final ServiceRoot root;
    private final String tenantOfIds;

    /**
     * @param root     root of the service: https://outlook.office.com, or of a server, with or without /api
     * @param tenantId id or name of the tenant, or null; ids of users are complete only with an id
     */
    OutlookRestRoot(String root, ApiVersion version, String tenantId) {
        this.root = new ServiceRoot(api(root), version.version());
        // before v2.0 users had no ids
        boolean complete = tenantId != null && GUID.matcher(tenantId).matches() && version != ApiVersion.OUTLOOK_REST_V1_0;
        this.tenantOfIds = complete ? tenantId : null;
    }

    private static String api(String root) {
        String trimmed = root;
        while (trimmed.endsWith("/")) {
            trimmed = trimmed.substring(0, trimmed.length() - 1);
        }
        String path = trimmed.toLowerCase(Locale.ROOT);
        if (Arrays.stream(ApiVersion.values()).anyMatch(version -> path.endsWith(API + "/" + version.version()))) {
            throw new IllegalArgumentException(
                    "The root of the service must have no version: " + root + ". Say the version with the option apiVersion.");
        }
        return path.endsWith(API) ? trimmed : trimmed + API;
    }

    ServiceRoot service() {
        return root;
    }

    /** Address of a path below a mailbox, or below the version when the mailbox is null. */
    URI address(String mailbox, String path, Map<String, String> query) {
        return root.address(user(mailbox) + path, query);
    }

    private String user(String mailbox) {
        if (mailbox == null) {
            return "";
        }
        if (ME.equalsIgnoreCase(mailbox)) {
            return "/me";
        }
        boolean bareId = tenantOfIds != null && GUID.matcher(mailbox).matches();
        return "/users/" + UriEncoding.segment(bareId ? mailbox + "@" + tenantOfIds : mailbox);
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
