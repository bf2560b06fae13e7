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
package io.github.cameloutlook.emulator.dialect.batch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

import io.github.cameloutlook.emulator.dialect.schema.ErrorCodes;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.http.Request;
import io.github.cameloutlook.emulator.http.Response;
import org.eclipse.jetty.http.HttpStatus;

/** A batch whose operations and answers are HTTP messages in the parts of a multipart/mixed. */
final class MultipartFormat implements BatchFormat {

    private static final Pattern REQUEST_LINE = Pattern.compile("([A-Za-z]+) (\\S.*?)(?: HTTP/1\\.[01])?");

    @Override
    public List<BatchOperation> read(Request batch, byte[] body) throws IOException {
        List<BatchOperation> operations = new ArrayList<>();
        try {
            MimeMultipart parts = new MimeMultipart(new ByteArrayDataSource(body, batch.header("Content-Type")));
            for (int i = 0; i < parts.getCount(); i++) {
                operations.add(operation(parts.getBodyPart(i), i + 1));
            }
            if (!parts.isComplete()) {
                throw malformed("the last boundary is missing.");
            }
        } catch (MessagingException e) {
            throw malformed(e.getMessage());
        }
        return operations;
    }

    private static BatchOperation operation(BodyPart part, int ordinal) throws MessagingException, IOException {
        if (!part.isMimeType("application/http")) {
            throw malformed("the type of a part is '" + part.getContentType() + "', not application/http.");
        }
        InputStream message = new ByteArrayInputStream(part.getInputStream().readAllBytes());
        Matcher line = REQUEST_LINE.matcher(line(message).strip());
        if (!line.matches()) {
            throw malformed("a part does not begin with a request line.");
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : Collections.list(new InternetHeaders(message).getAllHeaders())) {
            headers.merge(header.getName(), header.getValue(), (one, other) -> one + ", " + other);
        }
        String[] id = part.getHeader("Content-ID");
        return new BatchOperation(
                id == null ? Integer.toString(ordinal) : id[0], line.group(1).toUpperCase(Locale.ROOT), line.group(2), headers,
                message.readAllBytes());
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.write(c);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static GraphException malformed(String reason) {
        return new GraphException(400, ErrorCodes.POST_BODY, "The batch cannot be read: " + reason);
    }

    @Override
    public Response write(List<Done> done) throws IOException {
        String boundary = "batchresponse_" + UUID.randomUUID();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Done one : done) {
            Response answer = one.answer();
            StringBuilder head = new StringBuilder("--" + boundary + "\r\n")
                    .append("Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 ")
                    .append(answer.status()).append(' ').append(HttpStatus.getMessage(answer.status())).append("\r\n");
            answer.headers().forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
            out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            answer.writeTo(out);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.write(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return Response.bytes(200, "multipart/mixed; boundary=" + boundary, out.toByteArray());
    }
}
