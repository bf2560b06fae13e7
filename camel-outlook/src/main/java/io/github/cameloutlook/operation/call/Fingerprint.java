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
package io.github.cameloutlook.operation.call;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import io.github.cameloutlook.client.AttachmentContent;
import io.github.cameloutlook.convert.JsonBytes;

/** A short text that is the same for the same mail and differs for another one. */
public final class Fingerprint {

    private Fingerprint() {
    }

    /** Fingerprint of what is sent: where to, the message, its attachments by name and size. */
    public static String of(String target, Object message, List<AttachmentContent> attachments) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<String> files = attachments.stream().map(file -> file.name() + ' ' + file.size()).toList();
            digest.update(JsonBytes.of(List.of(target, message, files)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }
}
