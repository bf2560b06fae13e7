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
package io.github.cameloutlook.emulator.subscription;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Whose a subscription is.
 *
 * @param application id of the application that made it
 * @param user        id of the user who was signed in, or null when the application acted by itself
 * @param tenant      id of their directory
 */
public record Owner(String application, String user, String tenant) {

    /** Object id of the user, or of the application in the directory. */
    String creator() {
        return user != null ? user : UUID.nameUUIDFromBytes(application.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
