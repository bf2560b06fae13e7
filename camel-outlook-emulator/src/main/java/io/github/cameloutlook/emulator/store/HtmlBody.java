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
package io.github.cameloutlook.emulator.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the service does to bodies: it wraps HTML fragments into documents, hides scripts, turns HTML into text and
 * back.
 */
public final class HtmlBody {

    private static final String HEAD
            = "<html><head>\r\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\">";
    private static final Pattern UNSAFE
            = Pattern.compile("<(script|iframe|object|embed|applet|form)\\b|\\son\\w+\\s*=|javascript:",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern DOCUMENT = Pattern.compile("<html[\\s>]", Pattern.CASE_INSENSITIVE);

    private HtmlBody() {
    }

    /** The body as it is kept: type in lower case, an HTML fragment wrapped. */
    static Map<String, Object> normalized(Object body) {
        Map<?, ?> given = body instanceof Map<?, ?> map ? map : Map.of();
        String content = given.get("content") instanceof String text ? text : "";
        boolean html = !"text".equalsIgnoreCase(String.valueOf(given.get("contentType")));
        return itemBody(html ? "html" : "text", html ? wrapped(content) : content);
    }

    /** An itemBody. */
    public static Map<String, Object> itemBody(String contentType, String content) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("contentType", contentType);
        result.put("content", content);
        return Collections.unmodifiableMap(result);
    }

    private static String wrapped(String html) {
        if (html.isEmpty() || DOCUMENT.matcher(html).find()) {
            return html;
        }
        return HEAD + "</head><body>" + html + "</body></html>";
    }

    /** The body without markup that could run; the same object if there is none. */
    static Map<String, Object> safe(Map<String, Object> body) {
        String content = (String) body.get("content");
        if (!"html".equals(body.get("contentType")) || !UNSAFE.matcher(content).find()) {
            return body;
        }
        Document document = Jsoup.parse(content);
        document.outputSettings().prettyPrint(false);
        document.select("script, iframe, object, embed, applet, form").remove();
        for (Element element : document.getAllElements()) {
            for (Attribute attribute : element.attributes().asList()) {
                if (isUnsafe(attribute)) {
                    element.removeAttr(attribute.getKey());
                }
            }
        }
        return itemBody("html", document.outerHtml());
    }

    private static boolean isUnsafe(Attribute attribute) {
        return attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on")
                || attribute.getValue().strip().toLowerCase(Locale.ROOT).startsWith("javascript:");
    }

    /** HTML as text. */
    public static String toText(String html) {
        Document document = Jsoup.parse(html);
        document.select("script, style, head").remove();
        StringBuilder text = new StringBuilder();
        document.body().traverse(new TextCollector(text));
        return text.toString().replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n").strip().replace("\n", "\r\n");
    }

    /** Plain text as an HTML document that looks the same. */
    public static String fromText(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String lines = escaped.replace("\r\n", "\n").replace("\n", "<br>\r\n");
        return HEAD + "\r\n</head>\r\n<body>\r\n<div class=\"PlainText\">" + lines + "</div>\r\n</body>\r\n</html>";
    }
}
