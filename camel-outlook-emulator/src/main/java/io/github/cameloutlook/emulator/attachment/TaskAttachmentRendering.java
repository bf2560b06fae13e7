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
package io.github.cameloutlook.emulator.attachment;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.cameloutlook.emulator.store.Attachment;

/** Shows the files of tasks, which have fewer properties than attachments of mail. */
public final class TaskAttachmentRendering {

    static final String TYPE = "#microsoft.graph.taskFileAttachment";

    private TaskAttachmentRendering() {
    }

    /** A file without its bytes, as lists give it. */
    public static Map<String, Object> brief(Attachment attachment) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("@odata.type", TYPE);
        result.put("id", attachment.id());
        result.putAll(attachment.properties());
        return result;
    }

    static Map<String, Object> whole(Attachment attachment) {
        Map<String, Object> result = brief(attachment);
        result.put("contentBytes", new Base64Content(attachment.content()));
        return result;
    }
}
