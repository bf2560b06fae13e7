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
package io.github.cameloutlook.emulator.mime;

/** The size a mailbox reports of an attachment. */
public final class AttachmentSize {

    private AttachmentSize() {
    }

    /**
     * More than the content's length: the service counts its own encoding and properties too (a file of 3,483,322 bytes
     * is reported with 3,640,066), so that nobody may take it for the number of bytes to come.
     */
    public static int of(long length) {
        return (int) Math.min(Integer.MAX_VALUE, length + length / 22 + 146);
    }
}
