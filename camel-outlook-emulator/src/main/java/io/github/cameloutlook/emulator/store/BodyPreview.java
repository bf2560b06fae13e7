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
package io.github.cameloutlook.emulator.store;

import java.util.Map;

/** The first 255 characters of a body as text. */
final class BodyPreview {

    private static final int LENGTH = 255;
    // blanks and line ends at the edges go, so a little more than the preview's length is looked at
    private static final int LOOK_AT = 4 * LENGTH;

    private BodyPreview() {
    }

    static String of(Map<String, Object> body) {
        String content = (String) body.get("content");
        String text = "html".equals(body.get("contentType")) ? MarkupText.of(content, LOOK_AT) : head(content);
        String trimmed = text.replaceAll("\\h*(\\r?\\n\\s*)+", "\r\n").strip();
        return trimmed.length() > LENGTH ? trimmed.substring(0, LENGTH) : trimmed;
    }

    private static String head(String text) {
        return text.length() > LOOK_AT ? text.substring(0, LOOK_AT) : text;
    }
}
