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

import java.io.IOException;
import java.io.OutputStream;

/** How many bytes a JSON value takes on the wire, counted without keeping them. */
public final class JsonSize {

    private JsonSize() {
    }

    /** Bytes of the value in UTF-8. */
    public static long of(Object value) {
        Counter counter = new Counter();
        try {
            Json.write(counter, value);
        } catch (IOException e) {
            throw new OutlookInputException("The body cannot be written as JSON: " + e.getMessage(), e);
        }
        return counter.count;
    }

    private static final class Counter extends OutputStream {
        private long count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
        }
    }
}
