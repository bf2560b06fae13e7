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
package io.github.cameloutlook.client;

import java.util.Objects;

/**
 * A file to be attached.
 *
 * @param name        file name, as recipients see it
 * @param contentType media type, or null to leave it to the service
 * @param contentId   id by which an HTML body refers to it (cid:), or null
 * @param inline      whether it is part of the body rather than listed as a file
 * @param size        bytes that the source gives, exactly
 * @param source      the content; opened anew when a broken upload resumes
 */
public record AttachmentContent(String name, String contentType, String contentId, boolean inline, long size,
        RequestBody.Source source) {

    public AttachmentContent {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(source, "source");
        if (size < 0) {
            throw new IllegalArgumentException("An attachment needs the size of its content: " + size);
        }
    }
}
