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
package io.github.cameloutlook.convert.cloudevents;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.cameloutlook.convert.JsonBytes;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.cloudevents.CloudEvents;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/** Turns an exchange into a CloudEvent in JSON, attributes and data together: the structured content mode. */
@DataTypeTransformer(name = "outlook:application-cloudevents-json",
                     description = "Writes what happened in an Outlook mailbox as a CloudEvent in JSON")
public class CloudEventJsonDataTypeTransformer extends Transformer {

    private static final String CONTENT_TYPE = "application/cloudevents+json";

    @Override
    public void transform(Message message, DataType fromType, DataType toType) {
        EventAttributes attributes = EventAttributes.of(message);
        EventData data = EventData.of(message);
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", CloudEvents.v1_0.version());
        event.put("id", attributes.id());
        event.put("source", attributes.source());
        event.put("type", attributes.type());
        if (attributes.subject() != null) {
            event.put("subject", attributes.subject());
        }
        event.put("time", attributes.time());
        if (data.contentType() != null) {
            event.put("datacontenttype", data.contentType());
        }
        data.putInto(event);
        message.setBody(new String(JsonBytes.of(event), StandardCharsets.UTF_8));
        message.setHeader(Exchange.CONTENT_TYPE, CONTENT_TYPE);
    }
}
