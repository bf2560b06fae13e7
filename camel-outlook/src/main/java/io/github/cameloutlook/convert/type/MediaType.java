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
package io.github.cameloutlook.convert.type;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.cameloutlook.convert.OutlookInputException;
import org.apache.camel.Exchange;

/**
 * The content type of an exchange, as far as it is about a value.
 *
 * @param type without parameters in lower case; empty when there is none
 * @param text as the exchange has it
 */
record MediaType(String type, String text) {

    static final MediaType NONE = new MediaType("", "");

    /** The content type of an exchange if its body is this value. */
    static MediaType of(Exchange exchange, Object value) {
        if (exchange == null || exchange.getMessage().getBody() != value) {
            return NONE;
        }
        String text = exchange.getMessage().getHeader(Exchange.CONTENT_TYPE, String.class);
        return text == null ? NONE : parse(text);
    }

    static MediaType parse(String text) {
        return new MediaType(text.split(";", 2)[0].strip().toLowerCase(Locale.ROOT), text);
    }

    /** For text that is decoded already: its bytes are UTF-8 whatever the content came in. */
    MediaType decoded() {
        return new MediaType(type, type);
    }

    /** The value of a parameter; null when there is none. */
    String parameter(String name) {
        Matcher matcher
                = Pattern.compile(";\\s*" + name + "\\s*=\\s*(\"[^\"]*\"|[^\";\\s]+)", Pattern.CASE_INSENSITIVE).matcher(text);
        return matcher.find() ? matcher.group(1).replace("\"", "") : null;
    }

    /** The charset that it names, else UTF-8. */
    Charset charset() {
        String name = parameter("charset");
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new OutlookInputException("The charset " + name + " of the content type is unknown.", e);
        }
    }
}
