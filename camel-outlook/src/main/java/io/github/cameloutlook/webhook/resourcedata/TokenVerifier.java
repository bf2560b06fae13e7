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
package io.github.cameloutlook.webhook.resourcedata;

import java.time.Instant;

/** Checks a validation token: that the service had it made for this application, and that it is current. */
public interface TokenVerifier {

    /**
     * What a good token says.
     *
     * @param tenantId tenant whose notifications it vouches for
     * @param expires  when it stops doing so
     */
    record Verified(String tenantId, Instant expires) {
    }

    /**
     * Checks a token. May wait for the keys of the sign-in authority.
     *
     * @throws RefusedNotificationException if the token is not good
     * @throws IssuerUnreachableException   if the keys cannot be had now
     */
    Verified verify(String token) throws RefusedNotificationException, IssuerUnreachableException;
}
