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
package io.github.cameloutlook.convert.type;

import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/** Turns the message of an exchange into MIME: what a file with the extension eml holds. */
@DataTypeTransformer(name = "outlook:message-rfc822",
                     description = "Writes an Outlook message, with the attachments that it has or that the exchange carries, as MIME (EML)")
public class MimeDataTypeTransformer extends Transformer {

    @Override
    public void transform(Message message, DataType fromType, DataType toType) throws Exception {
        if (!(message.getBody() instanceof OutlookMessage mail)) {
            throw new OutlookInputException(
                    "The body is " + (message.getBody() == null ? "empty" : "a " + message.getBody().getClass().getName())
                                            + ". Accepted: OutlookMessage.");
        }
        message.setBody(MimeBodies.stream(mail, message.getExchange()));
        message.setHeader(Exchange.CONTENT_TYPE, MessageForm.MIME);
    }
}
