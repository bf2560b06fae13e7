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
package io.github.cameloutlook.emulator.dialect.batch;

import java.io.IOException;
import java.util.List;

import io.github.cameloutlook.emulator.http.Request;
import io.github.cameloutlook.emulator.http.Response;

/** How the operations of a batch and their answers are written. */
interface BatchFormat {

    /** The operations; 400 when they cannot be read. */
    List<BatchOperation> read(Request batch, byte[] body) throws IOException;

    /** The answer of the batch. */
    Response write(List<Done> done) throws IOException;

    /** An operation and its answer. */
    record Done(BatchOperation operation, Response answer) {
    }
}
