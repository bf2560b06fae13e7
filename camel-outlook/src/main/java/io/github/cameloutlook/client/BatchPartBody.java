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
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;

import io.github.cameloutlook.client.multipart.ResponsePart;

/** The body of one answer in a batch, as JSON batches have it: an object, nothing, or bytes as base64. */
final class BatchPartBody {

    private BatchPartBody() {
    }

    static Object read(ResponsePart part) throws IOException {
        if (part.body().length == 0) {
            return null;
        }
        String type = part.headers().firstValue("Content-Type").orElse("application/json").toLowerCase(Locale.ROOT);
        if (ErrorPage.isOne(type)) {
            return ErrorPage.asError(new ByteArrayInputStream(part.body()));
        }
        return type.contains("json")
                ? Json.read(new ByteArrayInputStream(part.body())) : Base64.getEncoder().encodeToString(part.body());
    }
}
