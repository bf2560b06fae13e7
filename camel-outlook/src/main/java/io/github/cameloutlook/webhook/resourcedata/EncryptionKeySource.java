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

import java.util.List;

/** Where the certificates for resource data come from, and come from anew after they were changed. */
@FunctionalInterface
public interface EncryptionKeySource {

    /**
     * Reads them as they are now, the one to be given to the service first. May read files.
     *
     * @throws IllegalArgumentException if they cannot be read; the sentence says what is wrong, without their content
     */
    List<EncryptionKey> load();
}
