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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.cameloutlook.emulator.dialect.schema.ErrorCodes;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.http.ReasonPhrase;
import io.github.cameloutlook.emulator.http.Request;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.mime.HttpParts;

/** A batch whose operations and answers are HTTP messages in the parts of a multipart/mixed. */
final class MultipartFormat implements BatchFormat {

    private static final Pattern REQUEST_LINE = Pattern.compile("([A-Za-z]+) (\\S.*?)(?: HTTP/1\\.[01])?");

    @Override
    public List<BatchOperation> read(Request batch, byte[] body) {
        List<BatchOperation> operations = new ArrayList<>();
        try {
            for (HttpParts.HttpPart part : HttpParts.read(body, batch.header("Content-Type"))) {
                operations.add(operation(part, operations.size() + 1));
            }
        } catch (IOException e) {
            throw malformed(e.getMessage());
        }
        return operations;
    }

    private static BatchOperation operation(HttpParts.HttpPart part, int ordinal) {
        Matcher line = REQUEST_LINE.matcher(part.firstLine());
        if (!line.matches()) {
            throw malformed("a part does not begin with a request line.");
        }
        return new BatchOperation(
                part.contentId() == null ? Integer.toString(ordinal) : part.contentId(),
                line.group(1).toUpperCase(Locale.ROOT), line.group(2), part.headers(), part.body());
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
                    .append(answer.status()).append(' ').append(ReasonPhrase.of(answer.status())).append("\r\n");
            answer.headers().forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
            out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            answer.writeTo(out);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.write(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return Response.bytes(200, "multipart/mixed; boundary=" + boundary, out.toByteArray());
    }
}
