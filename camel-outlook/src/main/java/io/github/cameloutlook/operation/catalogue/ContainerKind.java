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
package io.github.cameloutlook.operation.catalogue;

/** What holds items or folders and has a name of its own, by which users may call it instead of its id. */
public enum ContainerKind {
    MAIL_FOLDER,
    CONTACT_FOLDER,
    CALENDAR,
    CALENDAR_GROUP,
    TASK_GROUP,
    TASK_LIST,
    /** A mailbox as import and export address it. */
    EXCHANGE_MAILBOX,
    /** A folder of such a mailbox, whatever it holds. */
    EXCHANGE_FOLDER
}
