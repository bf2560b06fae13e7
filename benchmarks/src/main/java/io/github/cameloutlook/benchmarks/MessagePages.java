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
package io.github.cameloutlook.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Pages of messages, always the same, in the names of either API: what is compared is the translation of names, and not
 * what else the services say. Runs in a JVM of its own.
 */
final class MessagePages implements AutoCloseable {

    private static final String READY = "READY ";
    private static final Pattern NAME = Pattern.compile("(?<=[{,]\")[a-z](?=[A-Za-z]+\":)");
    private static final Pattern SKIP = Pattern.compile("(?:skip=)(\\d+)");
    private static final String SENTENCE = "The quick brown fox jumps over the lazy dog. ";

    private final Process process;
    private final URI address;

    MessagePages(int messages, int pageSize) throws IOException {
        List<String> command = SubjectProcess.java("256m", MessagePages.class);
        command.addAll(List.of("" + messages, "" + pageSize));
        process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        String line = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (line == null || !line.startsWith(READY)) {
            throw new IllegalStateException("The pages are not served: " + line);
        }
        address = URI.create(line.substring(READY.length()));
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** Arguments: messages, page size. */
    public static void main(String[] arguments) throws Exception {
        int messages = Integer.parseInt(arguments[0]);
        int pageSize = Integer.parseInt(arguments[1]);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        URI root = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        List<String> graph = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            graph.add(message(i));
        }
        List<String> outlook = graph.stream().map(MessagePages::inNamesOfOutlook).toList();
        server.createContext("/", exchange -> answer(exchange, root,
                exchange.getRequestURI().getPath().startsWith("/api/") ? outlook : graph, pageSize));
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.start();
        System.out.println(READY + root);
    }

    private static void answer(HttpExchange exchange, URI root, List<String> messages, int pageSize) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        var skip = SKIP.matcher(query == null ? "" : query);
        int start = skip.find() ? Integer.parseInt(skip.group(1)) : 0;
        int end = Math.min(messages.size(), start + pageSize);
        String next = end == messages.size()
                ? "" : "\"@odata.nextLink\":\"" + root + exchange.getRequestURI().getPath() + "?$skip=" + end + "\",";
        byte[] body = ("{" + next + "\"value\":[" + String.join(",", messages.subList(start, end)) + "]}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** A message of 5 KB as the service writes it. */
    private static String message(int number) {
        String id = "AAMkAGI2TAAA" + "x".repeat(100) + number + "=";
        return """
                {"@odata.etag":"W/\\"CQAAABYAAAC%1$d\\"","id":"%2$s","createdDateTime":"2026-03-01T08:00:00Z",\
                "lastModifiedDateTime":"2026-03-01T08:00:01Z","changeKey":"CQAAABYAAAC%1$d","categories":["Red"],\
                "receivedDateTime":"2026-03-01T08:00:00Z","sentDateTime":"2026-03-01T07:59:58Z","hasAttachments":false,\
                "internetMessageId":"<%1$d@fabrikam.com>","subject":"Message %1$d","bodyPreview":"%4$s",\
                "importance":"normal","parentFolderId":"AQMkAGI2TAAAAA=","conversationId":"AAQkAGI2TAAA%1$d=",\
                "isDeliveryReceiptRequested":false,"isReadReceiptRequested":false,"isRead":false,"isDraft":false,\
                "webLink":"https://outlook.office365.com/owa/?ItemID=%1$d&exvsurl=1&viewmodel=ReadMessageItem",\
                "inferenceClassification":"focused","body":{"contentType":"html","content":"%3$s"},\
                "sender":{"emailAddress":{"name":"Sender %1$d","address":"sender%1$d@fabrikam.com"}},\
                "from":{"emailAddress":{"name":"Sender %1$d","address":"sender%1$d@fabrikam.com"}},\
                "toRecipients":[{"emailAddress":{"name":"User","address":"user@contoso.com"}},\
                {"emailAddress":{"name":"Other","address":"other@contoso.com"}}],\
                "ccRecipients":[],"bccRecipients":[],"replyTo":[]}"""
                .formatted(number, id, SENTENCE.repeat(65), SENTENCE.repeat(5));
    }

    private static String inNamesOfOutlook(String message) {
        return NAME.matcher(message).replaceAll(letter -> letter.group().toUpperCase(java.util.Locale.ROOT))
                .replace("\"Importance\":\"normal\"", "\"Importance\":\"Normal\"")
                .replace("\"InferenceClassification\":\"focused\"", "\"InferenceClassification\":\"Focused\"")
                .replace("\"ContentType\":\"html\"", "\"ContentType\":\"HTML\"");
    }
}
