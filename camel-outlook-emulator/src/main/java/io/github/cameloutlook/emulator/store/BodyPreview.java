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

import org.jsoup.Jsoup;

/** The first 255 characters of a body as text. */
final class BodyPreview {

    private static final int LENGTH = 255;
    // a preview needs no more of a large body than this
    private static final int LOOK_AT = 16 * 1024;

    private BodyPreview() {
    }

    static String of(Object body) {
        if (!(body instanceof Map<?, ?> map) || !(map.get("content") instanceof String content)) {
            return "";
        }
        String head = content.length() > LOOK_AT ? content.substring(0, LOOK_AT) : content;
        String text = "html".equals(map.get("contentType")) ? Jsoup.parse(head).wholeText() : head;
        String trimmed = text.replaceAll("\\h*(\\r?\\n\\s*)+", "\r\n").strip();
        return trimmed.length() > LENGTH ? trimmed.substring(0, LENGTH) : trimmed;
    }
}
