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
package io.github.cameloutlook.emulator.store;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Keeps large content in temporary files, so that many large attachments fit into a small heap. */
public final class ContentStore implements Closeable {

    private static final int IN_MEMORY_LIMIT = 64 * 1024;

    private Path directory;

    /** Takes all bytes of a stream; does not close it. */
    public Content store(InputStream in) throws IOException {
        byte[] head = in.readNBytes(IN_MEMORY_LIMIT);
        if (head.length < IN_MEMORY_LIMIT) {
            return Content.of(head);
        }
        try (Writer writer = writer()) {
            writer.write(head);
            in.transferTo(writer);
            return writer.content();
        }
    }

    /** Content to be written piece by piece, for instance by the ranges of an upload session. */
    public Writer writer() {
        return new Writer();
    }

    private synchronized Path newFile() throws IOException {
        if (directory == null) {
            directory = Files.createTempDirectory("outlook-emulator");
        }
        return Files.createTempFile(directory, "content", null);
    }

    /** Deletes all files. */
    @Override
    public synchronized void close() throws IOException {
        if (directory == null) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(directory);
        directory = null;
    }

    /** Collects bytes, moving them into a file as soon as they grow large. Not safe for use by several threads. */
    public final class Writer extends OutputStream {

        private ByteArrayOutputStream memory = new ByteArrayOutputStream();
        private Path file;
        private OutputStream out = memory;
        private long length;

        @Override
        public void write(int b) throws IOException {
            write(new byte[] { (byte) b }, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            if (file == null && length + count > IN_MEMORY_LIMIT) {
                spill();
            }
            out.write(bytes, offset, count);
            length += count;
        }

        private void spill() throws IOException {
            file = newFile();
            out = Files.newOutputStream(file);
            memory.writeTo(out);
            memory = null;
        }

        public long length() {
            return length;
        }

        @Override
        public void close() throws IOException {
            out.close();
        }

        /** Ends writing and gives what was written. */
        public Content content() throws IOException {
            close();
            return file == null ? Content.of(memory.toByteArray()) : new FileContent(file, length);
        }

        /** Throws away what was written. */
        public void discard() throws IOException {
            close();
            if (file != null) {
                Files.deleteIfExists(file);
            }
        }
    }

    private record FileContent(Path file, long length) implements Content {

        @Override
        public InputStream open() throws IOException {
            try {
                return Files.newInputStream(file);
            } catch (NoSuchFileException e) {
                throw new UncheckedIOException("Content is gone, the emulator was closed", e);
            }
        }
    }
}
