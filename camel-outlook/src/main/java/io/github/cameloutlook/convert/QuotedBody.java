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

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.cameloutlook.model.ItemBody;

/**
 * Puts content above the quoted message of a reply draft. The quote is kept whatever the two formats are: replacing the
 * body of a reply draft is how threads lose their history.
 */
public final class QuotedBody {

    // a tag ends at the next one at the latest: strangers write many that are not closed
    private static final Pattern BODY_START = Pattern.compile("<body\\b[^<>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BODY_END = Pattern.compile("</body\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern HTML_START = Pattern.compile("<html\\b[^<>]*>", Pattern.CASE_INSENSITIVE);

    private QuotedBody() {
    }

    /** The content above the quote. HTML as soon as one of them is HTML. */
    public static ItemBody above(MailContent.Text content, ItemBody quote) {
        String quoted = quote == null || quote.getContent() == null ? "" : quote.getContent();
        boolean quoteIsHtml = quote != null && quote.isHtml();
        if (!content.isHtml() && !quoteIsHtml) {
            return ItemBody.text(content.content() + "\r\n\r\n" + quoted);
        }
        String top = "<div>" + (content.isHtml() ? inner(content.content()) : escaped(content.content())) + "</div>";
        return ItemBody.html(insert(top, quoteIsHtml ? quoted : "<div>" + escaped(quoted) + "</div>"));
    }

    private static String insert(String top, String quoted) {
        for (Pattern start : new Pattern[] { BODY_START, HTML_START }) {
            Matcher matcher = start.matcher(quoted);
            if (matcher.find()) {
                return quoted.substring(0, matcher.end()) + top + quoted.substring(matcher.end());
            }
        }
        return top + quoted;
    }

    /** What is inside the body element of a whole document; a fragment is all of it. */
    private static String inner(String html) {
        Matcher start = BODY_START.matcher(html);
        if (!start.find()) {
            return html;
        }
        Matcher end = BODY_END.matcher(html);
        int last = html.length();
        while (end.find()) {
            last = end.start();
        }
        return html.substring(start.end(), Math.max(start.end(), last));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r\n", "\n").replace("\n", "<br>");
    }
}
