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

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import io.github.cameloutlook.convert.OutlookInputException;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.Transformer;

/** Turns models of an exchange into text of one format. */
abstract class LinesDataTypeTransformer extends Transformer {

    private final LineFormat format;
    private final String accepted;

    LinesDataTypeTransformer(LineFormat format, String accepted) {
        this.format = format;
        this.accepted = accepted;
    }

    @Override
    public void transform(Message message, DataType fromType, DataType toType) {
        Object body = message.getBody();
        List<?> models = body instanceof Collection<?> some
                ? List.copyOf(some) : body instanceof Object[] array ? Arrays.asList(array) : body == null ? List.of()
                : List.of(body);
        if (LineFormat.of(models) != format) {
            throw new OutlookInputException(
                    "The body is " + (body == null ? "empty" : "a " + body.getClass().getName()) + ". Accepted: " + accepted
                                            + ", or a list or array of them.");
        }
        String given = message.getHeader(Exchange.CONTENT_TYPE, String.class);
        MediaType type = given == null ? MediaType.NONE : MediaType.parse(given);
        MediaType wanted = format.is(type) ? type : MediaType.parse(format.mediaType());
        message.setBody(format.write(models, wanted));
        message.setHeader(Exchange.CONTENT_TYPE,
                wanted.parameter("charset") == null ? wanted.text() + ";charset=UTF-8" : wanted.text());
    }
}
