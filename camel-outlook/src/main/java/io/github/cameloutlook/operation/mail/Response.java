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
package io.github.cameloutlook.operation.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.cameloutlook.client.RequestBody;
import io.github.cameloutlook.convert.MailContent;
import io.github.cameloutlook.convert.MailFields;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.OutlookMessage;
import io.github.cameloutlook.model.OutlookObject;
import io.github.cameloutlook.operation.call.OperationCall;
import io.github.cameloutlook.operation.catalogue.Input;

/**
 * An answer or a forward, as the exchange gives it.
 *
 * @param isForward     whether it forwards
 * @param body          what the service makes the draft of: a comment, MIME, or null for nothing
 * @param draft         what is changed in the draft then
 * @param whole         what is changed in a draft that was made of nothing
 * @param fingerprinted what makes it this answer and no other
 */
record Response(boolean isForward, RequestBody body, ResponseDraft draft, ResponseDraft whole,
        Map<String, Object> fingerprinted) {

    static Response read(OperationCall call, MailReading reading) {
        boolean forward = call.operation().name().toLowerCase(Locale.ROOT).endsWith("forward");
        MailFields fields = reading.fields(call);
        String comment = call.inputs().text(Input.COMMENT);
        // with a comment the body is not the answer: often it still is the message that is answered
        MailContent content = comment != null ? new MailContent.Text(comment, false) : reading.content(call);
        if (content instanceof MailContent.Mime mime) {
            ResponseDraft draft = new ResponseDraft(null, fields, new OutlookMessage());
            return new Response(forward, Drafts.mime(mime.content()), draft, draft, Map.of("mime", mime.content()));
        }
        if (content instanceof MailContent.Message message) {
            OutlookMessage answer = OutlookMessage.of(message.message());
            refuseOriginal(answer);
            return make(forward, null, fields, answer);
        }
        return make(forward, (MailContent.Text) content, fields, new OutlookMessage());
    }

    private static Response make(boolean forward, MailContent.Text text, MailFields fields, OutlookMessage answer) {
        boolean said = text != null && !text.content().isEmpty();
        List<Map<String, Object>> to = fields.to().stream().map(OutlookObject::properties).toList();
        // a forward whose JSON names no recipient is refused, so without one the comment is put in afterwards
        boolean comment = said && !text.isHtml() && (!forward || !to.isEmpty());
        Map<String, Object> body = new LinkedHashMap<>();
        if (comment) {
            body.put("comment", text.content());
        }
        MailFields added = fields;
        if (forward && !to.isEmpty()) {
            body.put("toRecipients", to);
            added = new MailFields(
                    List.of(), fields.cc(), fields.bcc(), fields.replyTo(), fields.from(), fields.subject(), fields.headers());
        }
        ResponseDraft draft = new ResponseDraft(said && !comment ? text : null, added, answer);
        Map<String, Object> fingerprinted = Map.of("body", body, "text", said ? text.content() : "", "answer",
                new LinkedHashMap<>(answer.properties()));
        ResponseDraft whole = new ResponseDraft(said ? text : null, fields, answer);
        return new Response(forward, body.isEmpty() ? null : new RequestBody.Json(body), draft, whole, fingerprinted);
    }

    /** The same, where drafts of answers are made of nothing. */
    Response ofNothing() {
        return new Response(isForward, null, whole, whole, fingerprinted);
    }

    private static void refuseOriginal(OutlookMessage answer) {
        if (answer.getId() != null) {
            throw new OutlookInputException(
                    "The body is a message of the mailbox, not an answer: set the body to the content of the answer, or its"
                                            + " text in " + Input.COMMENT.describe() + ".");
        }
    }

    /** A forward needs someone to forward to; answers have the sender. */
    void checkRecipients() {
        boolean named = body instanceof RequestBody.Json json && ((Map<?, ?>) json.value()).containsKey("toRecipients");
        boolean added = draft.fields().hasRecipients() || !draft.properties().getToRecipients().isEmpty();
        if (isForward && !named && !added && !(body instanceof RequestBody.Bytes)) {
            throw new OutlookInputException("The forward has no recipient: set " + Input.TO.describe() + ".");
        }
    }

    /** Whether it is nothing but what the service's direct action takes. */
    boolean isMereComment() {
        return draft.changesNothing() && !(body instanceof RequestBody.Bytes);
    }

    @Override
    public String toString() {
        return "Response";
    }
}
