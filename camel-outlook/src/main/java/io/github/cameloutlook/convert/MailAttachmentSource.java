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

import jakarta.activation.DataSource;

/**
 * Content of an attachment that a received message has in its mailbox. It is more than a stream: name and size are
 * known without reading, and an answer to the same message need not carry the attachment back.
 */
public interface MailAttachmentSource extends DataSource {

    /** Mailbox that holds the message. */
    String mailbox();

    /** Message that has the attachment. */
    String messageId();

    /** The attachment. */
    String attachmentId();

    /** Name as the message has it; several attachments of a message may share it. */
    @Override
    String getName();
}
