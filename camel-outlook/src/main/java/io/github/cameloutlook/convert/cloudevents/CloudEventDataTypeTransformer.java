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

import org.apache.camel.Message;
import org.apache.camel.cloudevents.CloudEvent;
import org.apache.camel.cloudevents.CloudEvents;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/**
 * Turns an exchange into a CloudEvent whose attributes are Camel's headers for them and whose data is the body: what
 * the binary content mode of HTTP and Kafka needs.
 */
@DataTypeTransformer(name = "outlook:application-cloudevents",
                     description = "Sets the CloudEvent headers of what happened in an Outlook mailbox; the body is the item as JSON")
public class CloudEventDataTypeTransformer extends Transformer {

    @Override
    public void transform(Message message, DataType fromType, DataType toType) {
        EventAttributes attributes = EventAttributes.of(message);
        EventData data = EventData.of(message);
        message.setBody(data.body());
        message.setHeader(CloudEvent.CAMEL_CLOUD_EVENT_VERSION, CloudEvents.v1_0.version());
        message.setHeader(CloudEvent.CAMEL_CLOUD_EVENT_ID, attributes.id());
        message.setHeader(CloudEvent.CAMEL_CLOUD_EVENT_SOURCE, attributes.source());
        message.setHeader(CloudEvent.CAMEL_CLOUD_EVENT_TYPE, attributes.type());
        message.setHeader(CloudEvent.CAMEL_CLOUD_EVENT_TIME, attributes.time());
        set(message, CloudEvent.CAMEL_CLOUD_EVENT_SUBJECT, attributes.subject());
        set(message, CloudEvent.CAMEL_CLOUD_EVENT_DATA_CONTENT_TYPE, data.contentType());
        set(message, CloudEvent.CAMEL_CLOUD_EVENT_CONTENT_TYPE, data.contentType());
    }

    private static void set(Message message, String header, String value) {
        if (value == null) {
            message.removeHeader(header);
        } else {
            message.setHeader(header, value);
        }
    }
}
