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
package io.github.cameloutlook.convert;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import io.github.cameloutlook.model.OutlookObject;
import org.apache.camel.Exchange;

/** Reads bodies that are a list of texts, such as ids or addresses. */
public final class TextList {

    private TextList() {
    }

    /**
     * The body as a list: a collection of texts or of model classes, which give their ids, or text with commas.
     *
     * @param  accepted              what is accepted, for the error about a body that fits nothing
     * @throws OutlookInputException if it is neither, or has nothing in it
     */
    public static List<String> read(Exchange exchange, String accepted) {
        Object body = exchange.getMessage().getBody();
        List<String> texts = body instanceof Collection<?> items
                ? items.stream().map(item -> text(item, accepted)).toList() : split(body, accepted);
        if (texts.isEmpty()) {
            throw new OutlookInputException("The body is an empty list. Accepted: " + accepted + ".");
        }
        return texts;
    }

    private static List<String> split(Object body, String accepted) {
        if (!(body instanceof CharSequence text) || text.toString().isBlank()) {
            throw refused(body, accepted);
        }
        return Arrays.stream(text.toString().split("[,\\r\\n]")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private static String text(Object item, String accepted) {
        Object text = item instanceof OutlookObject object ? object.get("id") : item;
        if (!(text instanceof CharSequence) || text.toString().isBlank()) {
            throw refused(item, accepted);
        }
        return text.toString();
    }

    private static OutlookInputException refused(Object body, String accepted) {
        return new OutlookInputException(
                "The body or an item of it is " + (body == null ? "empty" : "a " + body.getClass().getName()) + ". Accepted: "
                                         + accepted + ".");
    }
}
