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
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameloutlook.client.AttachmentContent;
import io.github.cameloutlook.client.RequestBody;
import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.model.OutlookObject;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;

/** Reads the body of an exchange as an attachment. */
public final class AttachmentBody {

    private final String accepted;

    /**
     * Makes a reader.
     *
     * @param accepted what is accepted, for the error about a body that fits nothing
     */
    public AttachmentBody(String accepted) {
        this.accepted = accepted;
    }

    /** The attachment that the body describes in the service's shape; null when the body is content. */
    public OutlookAttachment described(Exchange exchange, String contentType) {
        Object body = exchange.getMessage().getBody();
        boolean describes = body instanceof OutlookAttachment || body instanceof Map || body instanceof JsonNode;
        boolean json = body != null && !(body instanceof OutlookObject) && ContentType.parse(contentType).isJson();
        if (!describes && !json) {
            return null;
        }
        OutlookAttachment attachment = new OutlookAttachment(JsonBody.read(exchange, accepted));
        if (!attachment.has("@odata.type")) {
            throw new OutlookInputException(
                    "The attachment needs @odata.type: " + OutlookAttachment.FILE + ", " + OutlookAttachment.ITEM + " or "
                                            + OutlookAttachment.REFERENCE + ".");
        }
        return attachment;
    }

    /**
     * The body as the content of a file. Files and cached streams are streamed; other bodies are held in memory, since
     * an upload must be able to begin anew.
     */
    public AttachmentContent file(Exchange exchange, String name, String contentType) {
        Object body = exchange.getMessage().getBody();
        if (body == null || !MailContentReader.isContent(body)) {
            throw new OutlookInputException(
                    "The body is " + (body == null ? "empty" : "a " + body.getClass().getName()) + ". Accepted: " + accepted
                                            + ".");
        }
        File file = file(body);
        String fileName = name != null || file == null ? name : file.getName();
        if (fileName == null) {
            throw new OutlookInputException("The attachment has no name: set the header CamelFileName.");
        }
        String type = contentType == null ? "application/octet-stream" : contentType;
        if (file != null) {
            return new AttachmentContent(fileName, type, null, false, file.length(), () -> new FileInputStream(file));
        }
        if (body instanceof StreamCache cache && body instanceof InputStream) {
            // copies of a cache read from where it keeps the content, such as a file
            RequestBody.Source source = () -> (InputStream) cache.copy(exchange);
            return new AttachmentContent(fileName, type, null, false, length(cache, source), source);
        }
        byte[] bytes = Content.bytes(exchange, body, Content.MOST_JSON);
        return new AttachmentContent(fileName, type, null, false, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    /** The length of a cache; one that does not know it is read once to count. */
    private static long length(StreamCache cache, RequestBody.Source source) {
        if (cache.length() > 0) {
            return cache.length();
        }
        try (InputStream stream = source.open()) {
            return stream.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new OutlookInputException("The body cannot be read: " + e.getMessage(), e);
        }
    }

    private static File file(Object body) {
        Object file = body instanceof WrappedFile<?> wrapped ? wrapped.getFile() : body;
        if (file instanceof Path path) {
            return path.toFile();
        }
        return file instanceof File local ? local : null;
    }
}
