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
package io.github.cameloutlook.convert.mime;

import java.util.Collections;
import java.util.Locale;

import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.HeaderTokenizer;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.internet.ParseException;

/** The type of a file, without what belongs to the message around it, and in ASCII. */
record MimeType(ContentType type) {

    private static final String UNKNOWN = "application/octet-stream";

    /** Reads a type; one that cannot be read is that of unknown bytes. */
    static MimeType of(String text) {
        try {
            ContentType type = new ContentType(text == null ? UNKNOWN : EncodedWords.oneLine(text));
            ParameterList all = type.getParameterList();
            ParameterList kept = new ParameterList();
            if (all != null) {
                for (String name : Collections.list(all.getNames())) {
                    boolean ofMessage = name.equalsIgnoreCase("name") || name.equalsIgnoreCase("boundary");
                    if (!ofMessage && all.get(name).chars().allMatch(c -> c >= ' ' && c < 127)) {
                        kept.set(name, all.get(name));
                    }
                }
            }
            type.setParameterList(kept);
            return new MimeType(type);
        } catch (ParseException e) {
            return new MimeType(new ContentType("application", "octet-stream", new ParameterList()));
        }
    }

    String base() {
        return type.getBaseType().toLowerCase(Locale.ROOT);
    }

    /** Whether it says how the content is taken apart. */
    boolean isComposite() {
        return base().startsWith("multipart/") || base().startsWith("message/");
    }

    /** Type and parameters on one line. */
    String text() {
        StringBuilder text = new StringBuilder(base());
        for (String name : Collections.list(type.getParameterList().getNames())) {
            text.append("; ").append(name).append('=')
                    .append(MimeUtility.quote(type.getParameter(name), HeaderTokenizer.MIME));
        }
        return text.toString();
    }
}
