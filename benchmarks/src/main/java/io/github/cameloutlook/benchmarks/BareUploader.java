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
package io.github.cameloutlook.benchmarks;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Uploads a file as an attachment, range by range. */
final class BareUploader implements Subject {

    private final BareHttp http = new BareHttp();
    private String mailbox;
    private Path file;
    private int range;

    @Override
    public void prepare(URI server, Map<String, String> parameters) throws Exception {
        mailbox = server + "/v1.0/users/" + parameters.get("mailbox");
        file = Path.of(parameters.get("file"));
        range = Integer.parseInt(parameters.get("range"));
        run();
    }

    @Override
    public void run() throws Exception {
        String draft = (String) http.post(mailbox + "/messages", Map.of("subject", "Large")).get("id");
        long size = Files.size(file);
        Map<String, Object> session = http.post(mailbox + "/messages/" + draft + "/attachments/createUploadSession",
                Map.of("AttachmentItem", Map.of("attachmentType", "file", "name", "large.bin", "size", size)));
        try (InputStream content = Files.newInputStream(file)) {
            long from = 0;
            for (byte[] part = content.readNBytes(range); part.length > 0; part = content.readNBytes(range)) {
                http.put((String) session.get("uploadUrl"),
                        "bytes " + from + "-" + (from + part.length - 1) + "/" + size, BodyPublishers.ofByteArray(part));
                from += part.length;
            }
        }
    }
}
