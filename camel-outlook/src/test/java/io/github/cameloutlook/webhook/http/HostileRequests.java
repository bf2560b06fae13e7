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
package io.github.cameloutlook.webhook.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/** Requests that must reach nobody, from a seed. All of them carry a mark that must turn up nowhere else. */
final class HostileRequests {

    /** Secret of the only subscription. A request that has it in the right place is malformed in another one. */
    static final String SECRET = "s3cr3t-of-the-subscription";
    static final String MARK = "c4n4ry";

    private static final String GOOD = "{\"value\":[" + notification(quoted(SECRET)) + "]}";
    private static final List<String> NASTY = List.of(
            "", " ", "\u0000", "\r\n", "\r\nHTTP/1.1 200 OK\r\nX: y\r\n\r\n", "\u001b[31m", "${jndi:ldap://x/a}", "%n%s%x",
            "{{secret}}", "${header.foo}", "' OR 1=1 --", "<script>alert(1)</script>", "../../etc/passwd", "\ufeff", "\u202e",
            "\ud83d\ude00", "\ufffd", "{}", "null", "true", "NaN", "undefined", "\\", "\"");
    private static final List<String> TYPES = List.of(
            "application/json", "application/json; charset=utf-8", "application/json; charset=utf-16", "text/plain",
            "application/json; charset=nonsense", "application/json; charset=", "APPLICATION/JSON", "*/*", "nonsense", "",
            "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "multipart/form-data", "text/xml",
            "application/octet-stream", "application/x-java-serialized-object", "application/json;;;;=", "text/html");

    private final Random random;
    private final List<Supplier<HostileRequest>> kinds = List.of(
            this::forged, this::forged, this::forged, this::truncated, this::mutated, this::mutated, this::noise, this::nested,
            this::huge, this::duplicated, this::encoded, this::otherFormat, this::almostJson, this::misshapen, this::compressed,
            this::tokens, this::handshake, this::handshake, this::badHandshake, this::badHandshake, this::empty);

    HostileRequests(long seed) {
        random = new Random(seed);
    }

    HostileRequest next() {
        return kinds.get(random.nextInt(kinds.size())).get();
    }

    /** Well-formed, with a client state that is not the secret. */
    private HostileRequest forged() {
        String state = pick(
                () -> "null", () -> "true", () -> "0", () -> "[" + quoted(SECRET) + "]", () -> "{\"x\":" + quoted(SECRET) + "}",
                () -> quoted(SECRET.substring(0, random.nextInt(SECRET.length()))), () -> quoted(SECRET + nasty() + "x"),
                () -> quoted(SECRET.toUpperCase()), () -> quoted(" " + SECRET), () -> quoted(SECRET + "\u0000"),
                () -> quoted(SECRET + "\n"), () -> quoted(nasty() + MARK), () -> quoted(SECRET.replace('e', '\u0435')),
                () -> quoted(text(200)), () -> quoted("x".repeat(1 + random.nextInt(5000))), () -> quoted("s3cr3t\u00adof"));
        StringBuilder notifications = new StringBuilder(notification(state));
        for (int more = random.nextInt(20); more > 0; more--) {
            notifications.append(',').append(notification(state));
        }
        return payload("forged", "{\"value\":[" + notifications + "]}");
    }

    /** A good payload that does not end. */
    private HostileRequest truncated() {
        return payload("truncated", GOOD.substring(0, random.nextInt(GOOD.length())));
    }

    /** A forged payload with some bytes changed. */
    private HostileRequest mutated() {
        byte[] body = ("{\"value\":[" + notification(quoted(MARK)) + "]}").getBytes(StandardCharsets.UTF_8);
        for (int change = 1 + random.nextInt(8); change > 0; change--) {
            int at = random.nextInt(body.length);
            switch (random.nextInt(3)) {
                case 0 -> body[at] = (byte) random.nextInt(256);
                case 1 -> body[at] ^= (byte) (1 << random.nextInt(8));
                default -> System.arraycopy(body, 0, body, at, Math.min(random.nextInt(20), body.length - at));
            }
        }
        return request("mutated", null, body);
    }

    private HostileRequest noise() {
        byte[] body = new byte[random.nextInt(600)];
        random.nextBytes(body);
        return request("noise", null, body);
    }

    private HostileRequest nested() {
        int depth = 40 + random.nextInt(20_000);
        String open = pick(() -> "[", () -> "{\"a\":", () -> "[{\"value\":");
        String start = pick(() -> "{\"value\":", () -> "{\"x\":", () -> "{\"value\":[{\"resourceData\":", () -> "");
        return payload("nested", start + open.repeat(depth / open.length()));
    }

    /** Larger than what is read, or made of a few things without end. */
    private HostileRequest huge() {
        int length = 20_000 + random.nextInt(80_000);
        return payload("huge", pick(
                () -> "{\"value\":" + "9".repeat(length) + "}",
                () -> "{\"value\":1e" + "9".repeat(length) + "}",
                () -> "{\"" + "n".repeat(length) + "\":1}",
                () -> "{\"value\":[" + "{},".repeat(length / 3) + "{}]}",
                () -> "{\"value\":[" + notification(quoted(SECRET)) + "]" + " ".repeat(70_000),
                () -> "{\"x\":\"" + "\\u0000".repeat(length / 6) + "\",\"value\":[]}",
                () -> "{" + "\"a\":1,".repeat(length / 6) + "\"value\":[]}"));
    }

    /** The secret is there, beside something else of the same name. */
    private HostileRequest duplicated() {
        String twice = "\"clientState\":" + quoted(SECRET) + ",\"clientState\":" + quoted(pick(() -> SECRET, () -> MARK));
        return payload("duplicated", pick(
                () -> "{\"value\":[{\"subscriptionId\":\"1\",\"changeType\":\"created\"," + twice + "}]}",
                () -> "{\"value\":[" + notification(quoted(SECRET)) + "],\"value\":[" + notification(quoted(MARK)) + "]}",
                () -> "{\"value\":[{\"changeType\":\"created\",\"subscriptionId\":\"1\",\"subscriptionId\":\"2\",\"clientState\":"
                      + quoted(SECRET) + "}]}"));
    }

    private HostileRequest encoded() {
        String json = "{\"value\":[" + notification(quoted(MARK + "\u00e9\u20ac")) + "]}";
        byte[] body = pick(
                () -> json.getBytes(StandardCharsets.UTF_16), () -> json.getBytes(StandardCharsets.UTF_16LE),
                () -> json.getBytes(Charset.forName("UTF-32")), () -> json.getBytes(StandardCharsets.ISO_8859_1),
                () -> ("\ufeff" + json).getBytes(StandardCharsets.UTF_8),
                () -> ("\ufeff\ufeff" + json).getBytes(StandardCharsets.UTF_8),
                () -> broken(json, 0xc0, 0xaf), () -> broken(json, 0xed, 0xa0, 0x80),
                () -> broken(json, 0xf8, 0x88, 0x80, 0x80),
                () -> broken(json, 0xff), () -> broken(json, 0xe2, 0x82));
        return request("encoded", null, body);
    }

    private HostileRequest otherFormat() {
        return payload("other format", pick(
                () -> "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"" + MARK + "\">]><x>&a;</x>",
                () -> "value=" + MARK + "&validationToken=" + MARK,
                () -> "--x\r\nContent-Disposition: form-data; name=\"validationToken\"; filename=\"../../" + MARK
                      + "\"\r\n\r\n" + GOOD + "\r\n--x--\r\n",
                () -> "<html>" + MARK, () -> "---\nvalue:\n- clientState: " + SECRET, () -> "validationToken=" + MARK));
    }

    private HostileRequest almostJson() {
        return payload("almost JSON", pick(
                () -> GOOD + GOOD, () -> GOOD + "x", () -> "x" + GOOD, () -> GOOD.replace('"', '\''),
                () -> "/*" + MARK + "*/" + GOOD,
                () -> GOOD.replace("}]}", "},]}"), () -> GOOD.replace("\"1\"", "NaN"),
                () -> "\"" + GOOD.replace("\"", "\\\"") + "\"",
                () -> "[" + GOOD + "]", () -> GOOD.replace("]}", "]} //"), () -> ")]}'\n" + GOOD,
                () -> GOOD.replace(":", "=")));
    }

    /** Good but for one property that is of another kind than it must be. */
    private HostileRequest misshapen() {
        String value = pick(() -> "1", () -> "[]", () -> "{}", () -> "[\"" + MARK + "\"]", () -> "false", () -> "-0.0e-1");
        String name = pick(() -> "id", () -> "resource", () -> "tenantId", () -> "lifecycleEvent", () -> "encryptedContent",
                () -> "resourceData");
        boolean object = name.equals("encryptedContent") || name.equals("resourceData");
        return payload("misshapen", pick(
                () -> "{\"value\":[{\"subscriptionId\":\"1\",\"changeType\":\"created\",\"clientState\":" + quoted(SECRET)
                      + ",\""
                      + name + "\":" + (object ? value.replace("{}", "[]") : value) + "}]}",
                () -> "{\"value\":[{\"subscriptionId\":null,\"changeType\":\"created\",\"clientState\":" + quoted(SECRET)
                      + "}]}",
                () -> "{\"value\":[{\"subscriptionId\":\"1\",\"clientState\":" + quoted(SECRET) + "}]}",
                () -> "{\"value\":[" + notification(quoted(SECRET)) + "," + value + "]}",
                () -> "{\"VALUE\":[" + notification(quoted(SECRET)) + "]}",
                () -> "{\"value\":{\"0\":" + notification(quoted(SECRET)) + "}}"));
    }

    private HostileRequest compressed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            // a thousand times as large when it is expanded
            byte[] content = random.nextInt(10) == 0 ? new byte[4_000_000] : GOOD.getBytes(StandardCharsets.UTF_8);
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> headers = headers();
        headers.put("Content-Encoding",
                pick(() -> "gzip", () -> "GZIP", () -> "deflate", () -> "br", () -> "gzip, gzip", () -> MARK));
        return new HostileRequest("compressed", null, headers, bytes.toByteArray(), null);
    }

    private HostileRequest tokens() {
        String tokens
                = pick(() -> "\"" + MARK + "\"", () -> "[1]", () -> "[null]", () -> "[" + "\"a\",".repeat(2000) + "\"a\"]",
                        () -> "{}", () -> "[[\"a.b.c\"]]");
        return payload("tokens", "{\"validationTokens\":" + tokens + ",\"value\":[" + notification(quoted(SECRET)) + "]}");
    }

    /** A handshake of somebody else gets its token, and nothing more. */
    private HostileRequest handshake() {
        String token = nasty() + MARK + text(60);
        String encoded = URLEncoder.encode(token, StandardCharsets.UTF_8);
        String query = pick(() -> "", () -> "a=b&", () -> "x=%00&validation=1&") + "validationToken=" + encoded
                       + pick(() -> "", () -> "&c=d");
        return new HostileRequest("handshake", query, headers(), GOOD.getBytes(StandardCharsets.UTF_8), token);
    }

    private HostileRequest badHandshake() {
        String query = "validationToken=" + pick(
                () -> "", () -> MARK + "&validationToken=" + MARK, () -> "%" + MARK, () -> "%ff" + MARK, () -> MARK + "%c3%28",
                () -> MARK.repeat(1 + Handshake.MAX_LENGTH / MARK.length()), () -> "%e0%80%af", () -> "%u0041",
                () -> MARK + "%0");
        return new HostileRequest("bad handshake", query, headers(), GOOD.getBytes(StandardCharsets.UTF_8), null);
    }

    private HostileRequest empty() {
        return payload("empty", pick(() -> "", () -> " ", () -> "null", () -> "\r\n\r\n"));
    }

    private HostileRequest payload(String kind, String json) {
        return request(kind, random.nextInt(20) == 0 ? "tenant=" + MARK : null, json.getBytes(StandardCharsets.UTF_8));
    }

    private HostileRequest request(String kind, String query, byte[] body) {
        return new HostileRequest(kind, query, headers(), body, null);
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", random.nextInt(3) == 0 ? TYPES.get(random.nextInt(TYPES.size())) : TYPES.get(0));
        if (random.nextInt(4) == 0) {
            headers.put(pick(
                    () -> "X-" + MARK, () -> "CamelHttpResponseCode", () -> "CamelHttpRawQuery", () -> "validationToken",
                    () -> "Cookie", () -> "Authorization", () -> "Accept-Encoding", () -> "CamelHttpMethod", () -> "Origin",
                    () -> "X-Forwarded-For", () -> "Location"),
                    pick(() -> MARK, () -> "200", () -> "gzip", () -> "validationToken=" + MARK));
        }
        return headers;
    }

    private static String notification(String clientState) {
        return "{\"subscriptionId\":\"" + MARK
               + "\",\"changeType\":\"created\",\"resource\":\"Users/1/Messages/2\",\"id\":\"1\","
               + "\"clientState\":" + clientState + "}";
    }

    private String nasty() {
        return NASTY.get(random.nextInt(NASTY.size()));
    }

    /** Text of whatever characters, none of them half of a pair. */
    private String text(int length) {
        int[] characters = random.ints(random.nextInt(length), 0, 0x2fff).toArray();
        return new String(characters, 0, characters.length);
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            json.append(c < ' ' || c == '"' || c == '\\' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
        return json.append('"').toString();
    }

    /** The JSON text with bytes in a value that are no UTF-8. */
    private static byte[] broken(String json, int... bytes) {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(text, text.length + bytes.length);
        int at = json.indexOf(MARK);
        System.arraycopy(text, at, all, at + bytes.length, text.length - at);
        for (int i = 0; i < bytes.length; i++) {
            all[at + i] = (byte) bytes[i];
        }
        return all;
    }

    @SafeVarargs
    private <T> T pick(Supplier<T>... choices) {
        return choices[random.nextInt(choices.length)].get();
    }
}
