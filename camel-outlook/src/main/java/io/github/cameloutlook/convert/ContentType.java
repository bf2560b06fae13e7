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

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A content type, as far as the kind of a body depends on it.
 *
 * @param type    type without parameters in lower case; empty when unknown
 * @param charset the parameter charset, or null
 */
record ContentType(String type, Charset charset) {

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

    static ContentType parse(String text) {
        if (text == null) {
            return new ContentType("", null);
        }
        int end = text.indexOf(';');
        String type = (end < 0 ? text : text.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        Matcher charset = CHARSET.matcher(text);
        return new ContentType(type, charset.find() ? charset(charset.group(1)) : null);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new OutlookInputException("The charset " + name + " of the content type is unknown.", e);
        }
    }

    boolean isJson() {
        return type.equals("application/json") || type.endsWith("+json");
    }

    boolean isMime() {
        return type.equals("message/rfc822");
    }

    boolean isCalendar() {
        return type.equals("text/calendar");
    }

    boolean isCard() {
        return type.equals("text/vcard") || type.equals("text/x-vcard");
    }

    boolean isHtml() {
        return type.equals("text/html");
    }

    boolean isPlain() {
        return type.equals("text/plain");
    }
}
