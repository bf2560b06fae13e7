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

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Copies an answer's body as it is written. */
final class CapturingOutput extends FilterOutputStream {

    private final CapturedBody captured;

    CapturingOutput(OutputStream out, CapturedBody captured) {
        super(out);
        this.captured = captured;
    }

    @Override
    public void write(int b) throws IOException {
        captured.add(new byte[] { (byte) b }, 0, 1);
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        captured.add(bytes, offset, length);
        out.write(bytes, offset, length);
    }
}
