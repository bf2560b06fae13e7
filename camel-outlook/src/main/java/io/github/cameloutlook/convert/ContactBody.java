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

import java.util.Map;
import java.util.regex.Pattern;

import io.github.cameloutlook.model.OutlookContact;
import org.apache.camel.Exchange;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.TypeConversionException;

/** Reads the body of an exchange as a contact: in the service's own shape, or as a vCard. */
public final class ContactBody {

    private static final Pattern CARD = Pattern.compile("\\s*BEGIN:VCARD\\b", Pattern.CASE_INSENSITIVE);

    private ContactBody() {
    }

    /**
     * The properties of the contact; a copy that may be changed.
     *
     * @param  contentType           content type as the exchange or the endpoint says it, or null
     * @param  accepted              what is accepted, for the error about a body that fits nothing
     * @throws OutlookInputException if the body is no contact
     */
    public static Map<String, Object> read(Exchange exchange, String contentType, String accepted) {
        return isCard(exchange.getMessage().getBody(), contentType) ? card(exchange) : JsonBody.read(exchange, accepted);
    }

    private static boolean isCard(Object body, String contentType) {
        if (body instanceof CharSequence text) {
            return ContentType.parse(contentType).isCard() || CARD.matcher(text).lookingAt();
        }
        return body != null && MailContentReader.isContent(body) && ContentType.parse(contentType).isCard();
    }

    /** vCards are read by the type converter for them. */
    private static Map<String, Object> card(Exchange exchange) {
        try {
            return Json.copy(exchange.getContext().getTypeConverter()
                    .mandatoryConvertTo(OutlookContact.class, exchange, exchange.getMessage().getBody()).properties());
        } catch (TypeConversionException | NoTypeConversionAvailableException e) {
            String reason = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw new OutlookInputException("The body is no contact as a vCard: " + reason, e);
        }
    }
}
