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
package io.github.cameloutlook.client;

import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * JSON one of whose texts is content: everything but the content is written beforehand, so that its length is known.
 */
final class StreamedJson {

    private StreamedJson() {
    }

    /** @param json the JSON with the placeholder of the body where the content goes */
    static WireBody body(byte[] json, RequestBody.JsonWithContent body) {
        // of each byte one character: what is found in the text is where it is in the bytes
        int start = new String(json, StandardCharsets.ISO_8859_1).indexOf(body.placeholder());
        if (start < 0) {
            throw new IllegalStateException("The dialect has lost the property " + body.property());
        }
        byte[] before = Arrays.copyOf(json, start);
        byte[] after = Arrays.copyOfRange(json, start + body.placeholder().length(), json.length);
        long length = before.length + Base64Stream.length(body.size()) + after.length;
        return WireBody.ofStream(new RequestBody.Stream(
                "application/json", length, () -> new SequenceInputStream(
                        Collections.enumeration(List.of(
                                new ByteArrayInputStream(before), new Base64Stream(body.content().open(), body.size()),
                                new ByteArrayInputStream(after))))));
    }
}
