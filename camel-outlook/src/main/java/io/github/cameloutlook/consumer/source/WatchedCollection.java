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
package io.github.cameloutlook.consumer.source;

import io.github.cameloutlook.client.OutlookRequest;

/**
 * The items of one mailbox whose changes are walked, such as the messages of a folder: where they are, and what is
 * asked of them.
 */
public interface WatchedCollection {

    /** The mailbox as configured. */
    String mailbox();

    /** The folder or list as configured, which is part of the name of the position. */
    String container();

    /** The collection in words, such as "folder inbox of mailbox support@contoso.com". */
    String description();

    /** What one of its items is called, such as "message". */
    String noun();

    /** Reads an item as walks do, with all that was configured. */
    OutlookRequest get(String id);

    /** Asks whether an item is there, and for nothing else. */
    OutlookRequest look(String id);

    /** Items asked for per page. */
    int pageSize();
}
