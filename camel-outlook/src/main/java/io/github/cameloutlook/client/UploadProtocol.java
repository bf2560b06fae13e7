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

import java.net.URI;

/** The two ways in which the service takes large files. */
public enum UploadProtocol {
    /** Mail and calendar: the address lies on another host and carries its own authorization. */
    ITEM("AttachmentItem") {
        @Override
        OutlookRequest.Builder session(HttpMethod method, String mailbox, URI address) {
            return OutlookRequest.preauthenticated(method, mailbox, address);
        }

        @Override
        OutlookRequest.Builder range(String mailbox, URI address) {
            return session(HttpMethod.PUT, mailbox, address);
        }
    },
    /** To Do: the address belongs to the API and wants the token; ranges go to the content below it. */
    TASK("attachmentInfo") {
        @Override
        OutlookRequest.Builder session(HttpMethod method, String mailbox, URI address) {
            return OutlookRequest.link(method, mailbox, address.toString());
        }

        @Override
        OutlookRequest.Builder range(String mailbox, URI address) {
            return OutlookRequest.link(HttpMethod.PUT, mailbox, address + "/content");
        }
    };

    private final String parameter;

    UploadProtocol(String parameter) {
        this.parameter = parameter;
    }

    /** Name of the parameter that describes the file. */
    String parameter() {
        return parameter;
    }

    /** A request to a session, such as to ask where it is or to give it up. */
    abstract OutlookRequest.Builder session(HttpMethod method, String mailbox, URI address);

    /** A request that takes a range of the file. */
    abstract OutlookRequest.Builder range(String mailbox, URI address);
}
