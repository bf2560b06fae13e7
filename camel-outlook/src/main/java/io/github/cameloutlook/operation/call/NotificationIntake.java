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
package io.github.cameloutlook.operation.call;

import java.io.InputStream;

import io.github.cameloutlook.convert.OutlookInputException;

/** Takes notifications that a route got hold of, and hands them to those that they are for. Never waits. */
@FunctionalInterface
public interface NotificationIntake {

    /**
     * Takes a payload as the service writes it.
     *
     * @return                               what became of its notifications; at least one was taken, unless it was the
     *                                       test message of a hub
     * @throws OutlookInputException         if it is no collection of notifications
     * @throws UnknownNotificationException  if none of its notifications is for anybody here
     * @throws NotificationOverflowException if there is no room for them now
     */
    Taken take(InputStream payload);

    /**
     * What became of a payload that was taken.
     *
     * @param notifications how many notifications it held
     * @param accepted      how many of them were taken by somebody
     */
    record Taken(int notifications, int accepted) {
    }
}
