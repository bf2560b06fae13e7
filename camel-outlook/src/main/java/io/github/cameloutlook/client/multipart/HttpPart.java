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
package io.github.cameloutlook.client.multipart;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a part of the type application/http: its own headers, then a status line, headers and a body. */
final class HttpPart {

    private static final Pattern STATUS = Pattern.compile("HTTP/\\d(?:\\.\\d)? (\\d{3})(?: .*)?");
    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_LINE = 16 << 10;

    private final InputStream in;
    private int headers;

    private HttpPart(InputStream in) {
        this.in = in;
    }

    static ResponsePart read(InputStream content) throws IOException {
        HttpPart part = new HttpPart(content);
        HttpHeaders outer = part.headers();
        String type = outer.firstValue("Content-Type").orElse("");
        if (!type.toLowerCase(java.util.Locale.ROOT).startsWith("application/http")) {
            throw new MultipartException("a part of the answer to the batch is no answer");
        }
        Matcher status = STATUS.matcher(part.line());
        if (!status.matches()) {
            throw new MultipartException("a part of the answer to the batch has no status");
        }
        HttpHeaders inner = part.headers();
        return new ResponsePart(
                id(outer, inner), Integer.parseInt(status.group(1)), inner, body(content.readAllBytes(), inner));
    }

    private static String id(HttpHeaders outer, HttpHeaders inner) {
        return outer.firstValue("Content-ID").or(() -> inner.firstValue("Content-ID"))
                .map(id -> id.startsWith("<") && id.endsWith(">") ? id.substring(1, id.length() - 1) : id).orElse(null);
    }

    /** Its length says where a body ends that is followed by more empty lines than the delimiter has. */
    private static byte[] body(byte[] rest, HttpHeaders headers) throws IOException {
        String length = headers.firstValue("Content-Length").orElse("");
        if (!length.matches("\\d{1,9}") || Integer.parseInt(length) == rest.length) {
            return rest;
        }
        if (Integer.parseInt(length) > rest.length) {
            throw new MultipartException("a part of the answer to the batch is cut off");
        }
        return Arrays.copyOf(rest, Integer.parseInt(length));
    }

    private HttpHeaders headers() throws IOException {
        Map<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon <= 0 || ++headers > MOST_HEADERS) {
                throw new MultipartException("a part of the answer to the batch has headers that are none");
            }
            values.computeIfAbsent(line.substring(0, colon).strip(), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        values.remove("");
        return HttpHeaders.of(values, (name, value) -> true);
    }

    /** The next line without its end; empty also at the end, since a part without a body may end with its headers. */
    private String line() throws IOException {
        byte[] line = new byte[128];
        int length = 0;
        for (int octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) {
            if (length == LONGEST_LINE) {
                throw new MultipartException("a part of the answer to the batch has a line without end");
            }
            if (length == line.length) {
                line = Arrays.copyOf(line, 2 * length);
            }
            line[length++] = (byte) octet;
        }
        int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        return new String(line, 0, end, StandardCharsets.ISO_8859_1);
    }
}
