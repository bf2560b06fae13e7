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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.convert.MailContent;
import io.github.cameloutlook.convert.MailContentReader;
import io.github.cameloutlook.convert.MailFields;
import io.github.cameloutlook.convert.MessageComposer;
import io.github.cameloutlook.convert.mime.MailMime;
import io.github.cameloutlook.dialect.Capability;
import io.github.cameloutlook.model.InternetMessageHeader;
import io.github.cameloutlook.model.OutlookMessage;
import io.github.cameloutlook.operation.call.ExtensionCheck;
import io.github.cameloutlook.operation.call.Inputs;
import io.github.cameloutlook.operation.call.OperationCall;
import io.github.cameloutlook.operation.catalogue.Input;

/** Reads the mail that a call is about: body, addresses, subject, headers. */
public final class MailReading {

    /** The body as mail. Where the service takes no MIME, such a body is the message that it describes. */
    MailContent content(OperationCall call) {
        MailContent content = new MailContentReader(call.operation().body().accepts())
                .read(call.exchange(), call.inputs().text(Input.CONTENT_TYPE));
        OutlookClient client = call.services().client();
        if (content instanceof MailContent.Mime mime && !client.has(Capability.MIME)) {
            OutlookMessage message = MailMime.describe(mime.content(), client.has(Capability.EXTENDED_PROPERTIES));
            return new MailContent.Message(message.properties(), null, true);
        }
        return content;
    }

    /** Content and fields as one message. */
    OutlookMessage message(OperationCall call, MailContent content) {
        MailFields fields = fields(call);
        if (content instanceof MailContent.Message message) {
            ExtensionCheck.ofItem(message.message());
            if (message.isWhole()) {
                return OutlookMessage.of(message.message());
            }
            return MessageComposer.compose(message, fields);
        }
        return MessageComposer.compose((MailContent.Text) content, fields);
    }

    /** Addresses, subject and headers that stand beside the body. */
    MailFields fields(OperationCall call) {
        Inputs inputs = call.inputs();
        return MailFields.parse(
                inputs.text(Input.TO), inputs.text(Input.CC), inputs.text(Input.BCC), inputs.text(Input.REPLY_TO),
                inputs.text(Input.FROM), inputs.text(Input.SUBJECT), headers(call));
    }

    /**
     * Headers that the endpoint's strategy lets out. The service takes names that begin with x- only; the default
     * strategy lets none out, since such headers also come from HTTP and carry things that are not for strangers.
     */
    private static List<InternetMessageHeader> headers(OperationCall call) {
        List<InternetMessageHeader> headers = new ArrayList<>();
        for (Map.Entry<String, Object> header : call.exchange().getMessage().getHeaders().entrySet()) {
            boolean custom = header.getKey().toLowerCase(Locale.ROOT).startsWith("x-");
            if (custom && header.getValue() != null && !call.services().headerFilterStrategy()
                    .applyFilterToCamelHeaders(header.getKey(), header.getValue(), call.exchange())) {
                headers.add(InternetMessageHeader.of(header.getKey(), header.getValue().toString()));
            }
        }
        return headers;
    }
}
