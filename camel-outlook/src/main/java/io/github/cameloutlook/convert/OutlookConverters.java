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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.model.OutlookCategory;
import io.github.cameloutlook.model.OutlookMailFolder;
import io.github.cameloutlook.model.OutlookMailboxSettings;
import io.github.cameloutlook.model.OutlookMessage;
import io.github.cameloutlook.model.OutlookMessageRule;
import io.github.cameloutlook.model.OutlookObject;
import org.apache.camel.Converter;

/** Type converters between model classes and JSON. */
@Converter(generateLoader = true)
public final class OutlookConverters {

    private OutlookConverters() {
    }

    @Converter
    public static Map<String, Object> toMap(OutlookObject object) {
        return object.properties();
    }

    @Converter
    public static JsonNode toJsonNode(OutlookObject object) {
        return Json.toNode(object.properties());
    }

    @Converter
    public static String toText(OutlookObject object) throws IOException {
        return Json.text(object.properties());
    }

    @Converter
    public static byte[] toBytes(OutlookObject object) throws IOException {
        return Json.bytes(object.properties());
    }

    @Converter
    public static InputStream toStream(OutlookObject object) throws IOException {
        return new ByteArrayInputStream(toBytes(object));
    }

    @Converter
    public static OutlookMessage toMessage(Map<String, Object> properties) {
        return OutlookMessage.of(properties);
    }

    @Converter
    public static OutlookMessage toMessage(JsonNode json) {
        return OutlookMessage.of(Json.toObject(json));
    }

    @Converter
    public static OutlookMessage toMessage(String json) throws IOException {
        return OutlookMessage.of(Json.readObject(json));
    }

    @Converter
    public static OutlookMessage toMessage(byte[] json) throws IOException {
        return OutlookMessage.of(Json.readObject(json));
    }

    @Converter
    public static OutlookMessage toMessage(InputStream json) throws IOException {
        return OutlookMessage.of(Json.readObject(json));
    }

    @Converter
    public static OutlookMailFolder toMailFolder(Map<String, Object> properties) {
        return new OutlookMailFolder(properties);
    }

    @Converter
    public static OutlookMailFolder toMailFolder(String json) throws IOException {
        return new OutlookMailFolder(Json.readObject(json));
    }

    @Converter
    public static OutlookAttachment toAttachment(Map<String, Object> properties) {
        return new OutlookAttachment(properties);
    }

    @Converter
    public static OutlookAttachment toAttachment(String json) throws IOException {
        return new OutlookAttachment(Json.readObject(json));
    }

    @Converter
    public static OutlookMessageRule toMessageRule(Map<String, Object> properties) {
        return new OutlookMessageRule(properties);
    }

    @Converter
    public static OutlookMessageRule toMessageRule(String json) throws IOException {
        return new OutlookMessageRule(Json.readObject(json));
    }

    @Converter
    public static OutlookCategory toCategory(Map<String, Object> properties) {
        return new OutlookCategory(properties);
    }

    @Converter
    public static OutlookCategory toCategory(String json) throws IOException {
        return new OutlookCategory(Json.readObject(json));
    }

    @Converter
    public static OutlookMailboxSettings toMailboxSettings(Map<String, Object> properties) {
        return new OutlookMailboxSettings(properties);
    }

    @Converter
    public static OutlookMailboxSettings toMailboxSettings(String json) throws IOException {
        return new OutlookMailboxSettings(Json.readObject(json));
    }
}
