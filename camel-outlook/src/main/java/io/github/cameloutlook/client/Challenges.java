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
package io.github.cameloutlook.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The schemes by which a server lets itself be convinced (header {@code WWW-Authenticate}), in its order, each with its
 * message or null. Pure.
 */
record Challenges(Map<String, String> schemes) {

    /** A scheme begins a value or follows a comma; what follows a scheme is a message, or parameters with '='. */
    private static final Pattern PART = Pattern.compile(
            "\\G\\s*(?:,\\s*)*(?:(?<parameter>[\\w!#$%&'*+.^`|~-]+)\\s*=\\s*(?:\"(?:[^\"\\\\]|\\\\.)*+\"|[^\\s,\"]*)"
                                                        + "|(?<scheme>[\\w!#$%&'*+.^`|~-]+)(?:[ \\t]+(?<message>[A-Za-z0-9._~+/-]+=*)(?=\\s*(?:,|$)))?)");

    static Challenges of(List<String> wwwAuthenticate) {
        Map<String, String> schemes = new LinkedHashMap<>();
        for (String value : wwwAuthenticate) {
            Matcher part = PART.matcher(value);
            while (part.find()) {
                if (part.group("scheme") != null) {
                    schemes.putIfAbsent(part.group("scheme"), part.group("message"));
                }
            }
        }
        return new Challenges(schemes);
    }

    /** Names of schemes have no case. */
    boolean offer(String scheme) {
        return caseless().containsKey(scheme);
    }

    /** What a scheme says, or null. */
    String message(String scheme) {
        return caseless().get(scheme);
    }

    List<String> names() {
        return new ArrayList<>(schemes.keySet());
    }

    private Map<String, String> caseless() {
        Map<String, String> caseless = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        caseless.putAll(schemes);
        return caseless;
    }
}
