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
package io.github.cameloutlook.emulator.resource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;

/**
 * Which part of a collection a request wants.
 *
 * @param top  items on a page
 * @param skip items before it
 */
public record Paging(int top, int skip) {

    /** Items on a page when the client asks for no number. */
    public static final int DEFAULT_TOP = 10;
    static final int MAXIMUM_TOP = 1000;

    static Paging of(GraphRequest request) {
        return of(request, DEFAULT_TOP);
    }

    /** The part wanted; so many items on a page when the client asks for no number. */
    static Paging of(GraphRequest request, int otherwise) {
        return new Paging(top(request, otherwise), number(request, "$skip", 0, 0, Integer.MAX_VALUE / 2));
    }

    /** Items on a page: $top, else Prefer: odata.maxpagesize, else 10. */
    static int top(GraphRequest request) {
        return top(request, DEFAULT_TOP);
    }

    private static int top(GraphRequest request, int otherwise) {
        int preferred = Math.min(request.prefer().maxPageSize(), MAXIMUM_TOP);
        return number(request, "$top", preferred > 0 ? preferred : otherwise, 1, MAXIMUM_TOP);
    }

    private static int number(GraphRequest request, String option, int otherwise, int least, int most) {
        String text = request.query().get(option);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("-?\\d{1,9}")) {
            throw GraphException.badRequest("Invalid value '" + text + "' for " + option + " query option found. The " + option
                                            + " query option requires a non-negative integer value.");
        }
        int value = Integer.parseInt(text);
        if (value < least || value > most) {
            throw new GraphException(
                    400, "ErrorInvalidUrlQuery", "The value '" + text + "' of the query option " + option
                                                 + " is out of range: it must be between " + least + " and " + most + ".");
        }
        return value;
    }

    /** URL of a following page: this request's with one option replaced. */
    static String link(GraphRequest request, String option, String value) {
        Map<String, String> options = new LinkedHashMap<>(request.query().all());
        options.put(option, value);
        return link(request, options);
    }

    static String link(GraphRequest request, Map<String, String> options) {
        StringBuilder url = new StringBuilder(request.url());
        char separator = '?';
        for (Map.Entry<String, String> option : options.entrySet()) {
            url.append(separator).append(encode(option.getKey())).append('=').append(encode(option.getValue()));
            separator = '&';
        }
        return url.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
