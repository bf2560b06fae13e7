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
package io.github.cameloutlook.dialect;

/** Content of attachments in Outlook REST: base64 in the JSON of the attachment, which has no address of its own. */
final class AttachedContent {

    private static final String PROPERTY = "ContentBytes";
    private static final String VALUE = "/$value";
    private static final String ATTACHMENTS = "/attachments/";

    private AttachedContent() {
    }

    static boolean isAsked(NeutralRequest request) {
        if (!request.content() || request.path() == null || !request.path().endsWith(VALUE)) {
            return false;
        }
        int attachment = request.path().lastIndexOf(ATTACHMENTS);
        // the value of something below an attachment is something else
        return attachment >= 0 && request.path().indexOf('/', attachment + ATTACHMENTS.length()) == request.path().length()
                                                                                                    - VALUE.length();
    }

    /** The request for the attachment, in place of its content. */
    static NeutralRequest ofAttachment(NeutralRequest request) {
        String path = request.path().substring(0, request.path().length() - VALUE.length());
        return new NeutralRequest(
                request.method(), request.mailbox(), path, request.query(), null, request.headers(), request.json(), true);
    }

    static WireRequest within(WireRequest wire) {
        return new WireRequest(wire.method(), wire.address(), wire.headers(), wire.json(), PROPERTY);
    }
}
