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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.cameloutlook.client.multipart.MultipartException;
import io.github.cameloutlook.client.multipart.MultipartReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes sense of an answer's body, and says exactly what is wrong with one that makes none. */
final class AnswerReader {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerReader.class);

    private final ClientSettings settings;

    AnswerReader(ClientSettings settings) {
        this.settings = settings;
    }

    WireAnswer read(Call call, ResponseInfo info, ReceivedBody body) {
        OutlookRequest request = call.request();
        int status = info.statusCode();
        HttpHeaders headers = info.headers();
        if (status / 100 != 2) {
            return new WireAnswer(status, headers, errorBody(headers, body), null);
        }
        if (call.wire().contentProperty() != null) {
            return encodedContent(call, status, headers, body);
        }
        if (request.answer().isStreamed()) {
            return new WireAnswer(status, headers, Map.of(), stream(body.content()));
        }
        AppliedPreference.check(request, call.wire(), status, headers);
        return new WireAnswer(status, headers, jsonBody(request, status, headers, body), null);
    }

    private AnswerStream stream(InputStream content) {
        return new AnswerStream(
                content, settings.requestTimeout(), settings.streamGrace(), settings.scheduler(), settings.executor());
    }

    /** Content that comes within JSON; what has none is found out now, not by whoever reads it. */
    private WireAnswer encodedContent(Call call, int status, HttpHeaders headers, ReceivedBody body) {
        String property = call.wire().contentProperty();
        EncodedContent content = new EncodedContent(body.content(), property);
        AnswerStream stream = stream(content);
        try {
            if (stream.begins(content)) {
                return new WireAnswer(status, ofContent(headers, content.mediaType()), Map.of(), stream);
            }
        } catch (BadJsonException e) {
            abandon(stream);
            throw malformed(call.request(), status, headers, e.getMessage(), e);
        } catch (IOException e) { // of the connection, so it may be tried again
            abandon(stream);
            throw new UncheckedIOException(e);
        }
        abandon(stream);
        throw NoContent.failure(call.request(), status, headers, property, content.type());
    }

    /** Type and length in the answer are those of the JSON around the content. */
    private static HttpHeaders ofContent(HttpHeaders headers, String mediaType) {
        Map<String, List<String>> ofContent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ofContent.putAll(headers.map());
        ofContent.remove("Content-Length");
        ofContent.put("Content-Type", List.of(mediaType == null ? "application/octet-stream" : mediaType));
        return HttpHeaders.of(ofContent, (name, value) -> true);
    }

    private static void abandon(AnswerStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            LOG.debug("An answer that is of no use could not be closed: {}", e.getMessage());
        }
    }

    private Map<String, Object> jsonBody(OutlookRequest request, int status, HttpHeaders headers, ReceivedBody body) {
        if (body.cut()) {
            throw malformed(request, status, headers, "the answer is larger than " + settings.maximumAnswerSize()
                                                      + " bytes. Ask for less at once: fewer items per page, or fewer properties (select)",
                    null);
        }
        if (body.size() == 0) {
            // accepted (202) and no content (204) have no body, but what was asked for must be there
            if (request.method() == HttpMethod.GET && status == 200) {
                throw malformed(request, status, headers, "the answer has no body", null);
            }
            return Map.of();
        }
        String encoding = headers.firstValue("Content-Encoding").orElse("identity");
        if (!encoding.equalsIgnoreCase("identity")) {
            throw malformed(request, status, headers, "the answer is encoded as " + encoding + ", which was not asked for",
                    null);
        }
        boolean batch = request.body() instanceof RequestBody.Batch;
        if (batch && MultipartReader.isOne(contentType(headers))) {
            return multipart(request, status, headers, body);
        }
        if (!isJson(headers)) {
            throw malformed(request, status, headers, "the answer is " + contentType(headers) + ", not JSON"
                                                      + ErrorPage.title(contentType(headers), body.content())
                                                      + ". Check that baseUrl is the root of the service and that no proxy or sign-in page answers in its place",
                    null);
        }
        Map<String, Object> json;
        try (JsonParser parser = Json.parser(body.content())) {
            // what the answer to a batch holds is translated later, each by the request that it answers
            json = batch ? Json.read(parser) : settings.dialect().read(request.neutral(), parser);
        } catch (IOException e) {
            throw malformed(request, status, headers, describe(e), e);
        }
        if (json == null) {
            throw malformed(request, status, headers, "the answer is the JSON literal null", null);
        }
        return json;
    }

    private static Map<String, Object> multipart(OutlookRequest request, int status, HttpHeaders headers, ReceivedBody body) {
        try {
            return MultipartBatch.read(contentType(headers), body.content());
        } catch (MultipartException e) {
            throw malformed(request, status, headers, e.getMessage(), e);
        } catch (IOException e) {
            throw malformed(request, status, headers, describe(e), e);
        }
    }

    private static Map<String, Object> errorBody(HttpHeaders headers, ReceivedBody body) {
        if (body.size() == 0) {
            return Map.of();
        }
        if (ErrorPage.isOne(contentType(headers))) { // its beginning is enough
            return ErrorPage.asError(body.content());
        }
        if (body.cut() || !isJson(headers)) {
            return Map.of();
        }
        try {
            Map<String, Object> json = Json.read(body.content());
            return json == null ? Map.of() : json;
        } catch (IOException e) {
            return Map.of(); // the status is the message then
        }
    }

    private static boolean isJson(HttpHeaders headers) {
        String type = contentType(headers).toLowerCase(Locale.ROOT);
        return type.startsWith("application/json") || type.contains("+json") || type.startsWith("text/json")
                || type.equals("of no type");
    }

    private static String contentType(HttpHeaders headers) {
        return headers.firstValue("Content-Type").orElse("of no type");
    }

    /** Jackson's own message quotes the content, which is mail. */
    private static String describe(IOException failure) {
        if (failure instanceof JsonEOFException) {
            return "the JSON of the answer is cut off";
        }
        if (failure instanceof JsonProcessingException json && json.getLocation() != null) {
            JsonLocation location = json.getLocation();
            return "the answer is no JSON object; reading stopped at byte " + location.getByteOffset();
        }
        return "the answer cannot be read";
    }

    private static OutlookMalformedResponseException malformed(
            OutlookRequest request, int status, HttpHeaders headers,
            String message, IOException cause) {
        // a parser's failure is named, not attached: it holds content
        Throwable safe = cause instanceof JsonProcessingException ? null : cause;
        return new OutlookMalformedResponseException(
                new ErrorDetails(
                        request.mailbox(), request.operation(), status,
                        null, message, headers.firstValue("request-id").orElse(null), null),
                safe);
    }
}
