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

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.store.ContentState;
import io.github.cameloutlook.emulator.store.HtmlBody;

/**
 * Shows bodies as the request prefers.
 *
 * @param text   whether as text; HTML is what the service gives unless asked
 * @param unsafe whether with scripts
 */
public record BodyRendering(boolean text, boolean unsafe) {

    // where replies in Outlook's own form begin to quote
    private static final Pattern QUOTE = Pattern.compile("<hr\\b|<div[^>]*divRplyFwdMsg", Pattern.CASE_INSENSITIVE);

    /** What a request prefers. */
    public static BodyRendering of(GraphRequest request) {
        return new BodyRendering("text".equals(request.prefer().bodyContentType()), request.prefer().allowUnsafeHtml());
    }

    /** The body of an item. */
    public Map<String, Object> body(ContentState state) {
        return render(chosen(state));
    }

    /** The part of the body that is not quoted from earlier messages. */
    Map<String, Object> uniqueBody(ContentState state) {
        Map<?, ?> body = chosen(state);
        if (!"html".equals(body.get("contentType"))) {
            return render(body);
        }
        String content = (String) body.get("content");
        Matcher quote = QUOTE.matcher(content);
        return render(quote.find() ? HtmlBody.itemBody("html", content.substring(0, quote.start()) + "</body></html>") : body);
    }

    private Map<?, ?> chosen(ContentState state) {
        return unsafe ? (Map<?, ?>) state.properties().get("body") : state.safeBody();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> render(Map<?, ?> body) {
        String content = (String) body.get("content");
        boolean isText = "text".equals(body.get("contentType"));
        if (isText == text) {
            return (Map<String, Object>) body;
        }
        return isText
                ? HtmlBody.itemBody("html", HtmlBody.fromText(content)) : HtmlBody.itemBody("text", HtmlBody.toText(content));
    }
}
