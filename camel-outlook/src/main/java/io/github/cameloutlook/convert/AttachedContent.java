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

import jakarta.activation.DataHandler;

/**
 * Content that an exchange carries as a Camel attachment.
 *
 * @param name      name of the attachment
 * @param contentId Content-ID by which an HTML body refers to it, or null
 * @param inline    whether the body shows it
 * @param handler   opens it
 */
public record AttachedContent(String name, String contentId, boolean inline, DataHandler handler) {

    /** MIME type. */
    public String contentType() {
        return handler.getContentType() == null ? "application/octet-stream" : handler.getContentType();
    }
}
