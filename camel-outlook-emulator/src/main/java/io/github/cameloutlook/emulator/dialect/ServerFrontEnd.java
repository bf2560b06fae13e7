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
package io.github.cameloutlook.emulator.dialect;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import io.github.cameloutlook.emulator.dialect.wire.OutlookPath;
import io.github.cameloutlook.emulator.http.Handler;
import io.github.cameloutlook.emulator.http.Request;
import io.github.cameloutlook.emulator.http.Response;

/**
 * The web server in front of an Exchange server: it refuses what is too long or has characters that it does not like,
 * by pages of its own, before anybody looks at it.
 */
public final class ServerFrontEnd implements Handler {

    private static final int LONGEST_URL = 2048;
    private static final int LONGEST_QUERY = 4096;
    private static final long LARGEST_BODY = 64L << 20;
    private static final String REFUSED = "<>*%\\?";

    private final Handler next;
    private final boolean graph;

    /** @param graph whether what is not below /api is served, too */
    public ServerFrontEnd(Handler next, boolean graph) {
        this.next = next;
        this.graph = graph;
    }

    @Override
    public Response handle(Request request) throws Exception {
        if (!OutlookPath.serves(request.rawPath())) {
            return graph ? next.handle(request) : page(404, "Not Found");
        }
        // percent-encoded characters count as they are written
        if (request.rawPath().length() > LONGEST_URL) {
            return page(404, "The request URL is too long");
        }
        if (request.rawQuery() != null && request.rawQuery().length() > LONGEST_QUERY) {
            return page(404, "The query string is too long");
        }
        if (hasRefusedCharacter(request.rawPath())) {
            return page(400, "A potentially dangerous Request.Path value was detected from the client");
        }
        String length = request.header("Content-Length");
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > LARGEST_BODY) {
            return page(413, "The request entity is too large");
        }
        return next.handle(request);
    }

    private static boolean hasRefusedCharacter(String rawPath) {
        String path;
        try {
            path = URLDecoder.decode(rawPath.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // a percent sign that encodes nothing
            return true;
        }
        return path.chars().anyMatch(c -> REFUSED.indexOf(c) >= 0);
    }

    private static Response page(int status, String title) {
        String html = "<!DOCTYPE html>\r\n<html><head><title>" + status + " - " + title + "</title></head>\r\n<body><h2>"
                      + status + " - " + title + ".</h2></body></html>\r\n";
        return Response.bytes(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }
}
