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
package io.github.cameloutlook.emulator.search;

import java.time.Instant;
import java.util.List;

/** What a keyword query looks at. */
public interface Searchable {

    String subject();

    /** The body as text. */
    String bodyText();

    /** Names and addresses. */
    List<String> from();

    List<String> to();

    List<String> cc();

    List<String> bcc();

    List<String> categories();

    /** Names of attachments. */
    List<String> attachments();

    boolean hasAttachments();

    boolean isRead();

    /** Whether it is about a meeting. */
    default boolean isMeeting() {
        return false;
    }

    /** low, normal or high. */
    String importance();

    Instant received();

    Instant sent();

    /** Bytes. */
    long size();
}
