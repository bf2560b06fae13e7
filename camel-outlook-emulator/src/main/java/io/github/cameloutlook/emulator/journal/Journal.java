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
package io.github.cameloutlook.emulator.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.List;

import io.github.cameloutlook.emulator.http.Json;

/** The last exchanges, oldest first. Bounded by number and by memory: old ones make room. */
public final class Journal {

    private static final int MAXIMUM_EXCHANGES = 10_000;
    private static final long MAXIMUM_WEIGHT = 16L * 1024 * 1024;

    private final ArrayDeque<Exchange> exchanges = new ArrayDeque<>();
    private final List<JournalFile> files;
    private long weight;

    /** A journal that also appends every exchange to files. */
    public Journal(List<JournalFile> files) {
        this.files = List.copyOf(files);
    }

    /** What was exchanged so far and is still held. */
    public synchronized List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** Forgets the exchanges held; files keep theirs. */
    public synchronized void clear() {
        exchanges.clear();
        weight = 0;
    }

    void add(Exchange exchange) {
        synchronized (this) {
            exchanges.addLast(exchange);
            weight += exchange.weight();
            while (exchanges.size() > MAXIMUM_EXCHANGES || weight > MAXIMUM_WEIGHT && exchanges.size() > 1) {
                weight -= exchanges.removeFirst().weight();
            }
        }
        for (JournalFile file : files) {
            try {
                file.append(exchange);
            } catch (IOException e) {
                throw new UncheckedIOException("The journal cannot be written to " + file, e);
            }
        }
    }

    /** Writes one line of JSON per exchange. */
    public void writeTo(OutputStream out) throws IOException {
        for (Exchange exchange : exchanges()) {
            Json.write(exchange.toJson(), out);
            out.write('\n');
        }
    }

    /** Ends the files. */
    public void close() throws IOException {
        for (JournalFile file : files) {
            file.close();
        }
    }
}
