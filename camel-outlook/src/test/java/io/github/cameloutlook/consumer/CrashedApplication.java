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
package io.github.cameloutlook.consumer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.cameloutlook.model.OutlookObject;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** An application that writes down what it works on, for {@link CrashTest} to kill. */
public final class CrashedApplication {

    private CrashedApplication() {
    }

    public static void main(String[] arguments) throws Exception {
        String uri = arguments[0];
        FileChannel journal = FileChannel.open(Path.of(arguments[1]), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        DefaultCamelContext context = new DefaultCamelContext();
        CountDownLatch stopped = new CountDownLatch(1);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).process(exchange -> work(exchange, journal));
            }
        });
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            context.stop();
            stopped.countDown();
        }));
        context.start();
        stopped.await();
    }

    private static void work(Exchange exchange, FileChannel journal) throws IOException, InterruptedException {
        OutlookObject item = exchange.getMessage().getBody(OutlookObject.class);
        String subject = String.valueOf(item.properties().getOrDefault("subject", item.properties().get("displayName")));
        write(journal, "begin " + subject);
        // something that takes a moment, so that a kill can hit it
        new CountDownLatch(1).await(5, TimeUnit.MILLISECONDS);
        write(journal, "end " + subject);
    }

    /** One write per line: what was written survives the kill of the process. */
    private static void write(FileChannel journal, String line) throws IOException {
        journal.write(StandardCharsets.UTF_8.encode(line + "\n"));
    }
}
