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
package io.github.cameloutlook.consumer;

import java.util.Map;

/** What a {@link ChangeNotifier} tells its hints. Calls never wait and may come from any thread. */
public interface MailboxWaker {

    /**
     * The mailbox may have changed: it is walked as soon as possible. Calls that come while it waits for its walk
     * become one walk; a call that comes during a walk leads to another one.
     *
     * @param mailbox as configured
     */
    void wake(String mailbox);

    /**
     * Like {@link #wake(String)}, for a change whose item came along. The walk decides whether the item is to be
     * delivered, and uses these properties instead of asking for them while they are current (same ETag) and complete.
     *
     * @param mailbox as configured
     * @param item    properties of the item, verified; at least id and @odata.etag
     */
    void wake(String mailbox, Map<String, Object> item);
}
