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

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.cameloutlook.dialect.outlookrest.WireLanguage;

/** What a subscription of Outlook REST watches: an absolute address, in the words of that API. */
final class SubscribedResource {

    private static final String PATH = "/subscriptions";
    private static final String RESOURCE = "Resource";
    private static final Pattern USER = Pattern.compile("(?i)/(?:me|users/([^/]+))(?=/)");

    private final OutlookRestRoot mailboxes;
    private final WireLanguage language;

    SubscribedResource(OutlookRestRoot mailboxes, WireLanguage language) {
        this.mailboxes = mailboxes;
        this.language = language;
    }

    /**
     * The body of a request with the address of what it watches, if it is about a subscription.
     *
     * @param path of the request
     * @param json its body on the wire; may be changed
     */
    @SuppressWarnings("unchecked") // JSON objects have text keys
    Object encoded(String path, Object json) {
        if (path.regionMatches(true, 0, PATH, 0, PATH.length()) && json instanceof Map<?, ?> body
                && body.get(RESOURCE) instanceof String resource && !resource.contains("://")) {
            ((Map<String, Object>) body).put(RESOURCE, address(resource.startsWith("/") ? resource : "/" + resource));
        }
        return json;
    }

    /** The query is text of the subscription's, not of a URL: nothing of it is encoded. */
    private String address(String resource) {
        int mark = resource.indexOf('?');
        String path = mark < 0 ? resource : resource.substring(0, mark);
        Matcher user = USER.matcher(path);
        StringBuilder address = new StringBuilder();
        if (user.lookingAt()) {
            String id = user.group(1) == null ? "me" : UriEncoding.decodedSegment(user.group(1));
            address.append(mailboxes.address(id, language.path(path.substring(user.end())), Map.of()));
        } else {
            address.append(mailboxes.address(null, language.path(path), Map.of()));
        }
        char separator = '?';
        for (String option : mark < 0 ? new String[0] : resource.substring(mark + 1).split("&")) {
            int equals = option.indexOf('=');
            String name = equals < 0 ? option : option.substring(0, equals);
            address.append(separator).append(equals >= 0 && language.hasWords(name)
                    ? name + "=" + language.query(path, name, option.substring(equals + 1)) : option);
            separator = '&';
        }
        return address.toString();
    }
}
