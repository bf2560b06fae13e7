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
package io.github.cameloutlook.emulator.sending;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.cameloutlook.emulator.mime.Recipients;
import io.github.cameloutlook.emulator.store.HtmlBody;
import io.github.cameloutlook.emulator.store.Timestamps;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;

/** The body of an answer: a comment, and below it the original with the lines that say whose it is. */
final class QuotedOriginal {

    private static final DateTimeFormatter SENT
            = DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy h:mm:ss a", Locale.ENGLISH);

    private QuotedOriginal() {
    }

    /**
     * The body as HTML.
     *
     * @param comment plain text, or null
     * @param zone    of the line that says when the original was sent
     */
    static String html(Map<String, Object> original, String comment, ZoneId zone) {
        Map<?, ?> body = (Map<?, ?>) original.get("body");
        String content = (String) body.get("content");
        Document document = Jsoup.parse("html".equals(body.get("contentType")) ? content : HtmlBody.fromText(content));
        document.outputSettings().prettyPrint(false);
        document.body().prepend(comment(comment) + header(original, zone));
        return document.outerHtml();
    }

    private static String comment(String comment) {
        if (comment == null || comment.isEmpty()) {
            return "<div><br></div>";
        }
        return "<div>" + escaped(comment).replace("\r\n", "\n").replace("\n", "<br>") + "</div>";
    }

    private static String header(Map<String, Object> original, ZoneId zone) {
        StringBuilder html = new StringBuilder("<hr style=\"display:inline-block;width:98%\">")
                .append("<div id=\"divRplyFwdMsg\" dir=\"ltr\">");
        line(html, "From", shown(original.get("from")));
        line(html, "Sent", SENT.format(Timestamps.parse(original.get("sentDateTime").toString()).atZone(zone)));
        line(html, "To", all(original.get("toRecipients")));
        if (!Recipients.list(original.get("ccRecipients")).isEmpty()) {
            line(html, "Cc", all(original.get("ccRecipients")));
        }
        line(html, "Subject", String.valueOf(original.get("subject")));
        return html.append("<div>&nbsp;</div></div>").toString();
    }

    private static void line(StringBuilder html, String name, String value) {
        html.append("<b>").append(name).append(":</b> ").append(escaped(value)).append("<br>");
    }

    private static String all(Object recipients) {
        return Recipients.list(recipients).stream().map(QuotedOriginal::shown).collect(Collectors.joining("; "));
    }

    private static String shown(Object recipient) {
        String address = Recipients.address(recipient);
        return address == null ? "" : Recipients.name(recipient) + " <" + address + ">";
    }

    private static String escaped(String text) {
        return Entities.escape(text);
    }
}
