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

import java.util.Locale;

/**
 * Under which name the limits of a mailbox are kept. The service counts per application and mailbox; the application is
 * the client's own. User principal names and ids are not case-sensitive. That a name, an id and me mean the same
 * mailbox cannot be known without asking: then each has limits of its own, and the service's 429 evens it out.
 */
final class MailboxKey {

    /** Requests to the service as a whole. */
    static final String SERVICE = "";

    private MailboxKey() {
    }

    static String of(String mailbox) {
        return mailbox == null ? SERVICE : mailbox.strip().toLowerCase(Locale.ROOT);
    }
}
