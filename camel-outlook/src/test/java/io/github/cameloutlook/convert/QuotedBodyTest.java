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

import java.time.Duration;

import io.github.cameloutlook.model.ItemBody;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class QuotedBodyTest {

    private static final String QUOTE
            = "<html><head><style>p{}</style></head><body lang=\"en\"><hr>From: Bob<p>old</p></body></html>";

    @Test
    void putsHtmlAtTheBeginningOfTheBodyElement() {
        ItemBody body = QuotedBody.above(new MailContent.Text("<p>new</p>", true), ItemBody.html(QUOTE));
        assertThat(body.isHtml()).isTrue();
        assertThat(body.getContent()).isEqualTo(
                "<html><head><style>p{}</style></head><body lang=\"en\"><div><p>new</p></div><hr>From: Bob<p>old</p></body></html>");
    }

    /** A mail that was made in order to stop who answers it. */
    @Test
    void manyTagsThatDoNotCloseTakeNoLongTime() {
        String evil = "<body <html ".repeat(200_000);
        MailContent.Text answer = new MailContent.Text("<p>new</p>", true);
        ItemBody body = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> QuotedBody.above(answer, ItemBody.html(evil)));
        assertThat(body.getContent()).isEqualTo("<div><p>new</p></div>" + evil);
    }

    @Test
    void takesTheInsideOfAWholeDocument() {
        MailContent.Text document = new MailContent.Text("<html><body class=x><p>new</p></body></html>", true);
        assertThat(QuotedBody.above(document, ItemBody.html(QUOTE)).getContent()).contains("<div><p>new</p></div><hr>")
                .containsOnlyOnce("<html>");
    }

    @Test
    void escapesTextAboveAnHtmlQuote() {
        ItemBody body = QuotedBody.above(new MailContent.Text("1 < 2\nbye", false), ItemBody.html(QUOTE));
        assertThat(body.getContent()).contains("<div>1 &lt; 2<br>bye</div><hr>");
    }

    @Test
    void turnsATextQuoteIntoHtmlForHtmlContent() {
        ItemBody body = QuotedBody.above(new MailContent.Text("<b>new</b>", true), ItemBody.text("old <x>"));
        assertThat(body.isHtml()).isTrue();
        assertThat(body.getContent()).isEqualTo("<div><b>new</b></div><div>old &lt;x&gt;</div>");
    }

    @Test
    void keepsTextAsText() {
        ItemBody body = QuotedBody.above(new MailContent.Text("new", false), ItemBody.text("old"));
        assertThat(body).isEqualTo(ItemBody.text("new\r\n\r\nold"));
    }

    @Property
    void neverLosesTheQuote(@ForAll String content, @ForAll boolean html, @ForAll String quote) {
        String marked = "<body>" + quote + "THE-QUOTE</body>";
        assertThat(QuotedBody.above(new MailContent.Text(content, html), ItemBody.html(marked)).getContent())
                .contains(quote + "THE-QUOTE</body>");
    }
}
