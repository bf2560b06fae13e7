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

/** How long an address may be: IIS, before Exchange, refuses longer ones as if nothing were there. */
final class AddressLimits {

    private static final int PATH = 2048;
    private static final int QUERY = 4096;

    private AddressLimits() {
    }

    /**
     * What to change about an address that was refused, null if its length is not to blame.
     *
     * @param address null when it was not the address of a request of its own
     * @param code    the service's code, null when it was not the service itself that answered
     */
    static String hint(int status, String code, URI address) {
        if (address == null || code != null || status != 400 && status != 404 && status != 414) {
            return null;
        }
        int path = length(address.getRawPath());
        int query = length(address.getRawQuery());
        if (status != 414 && path <= PATH && query <= QUERY) {
            return null;
        }
        return "The address is too long (path " + path + ", query " + query + " characters). Exchange servers take " + PATH
               + " and " + QUERY + ": name fewer properties (select, expand), or shorten filter or search.";
    }

    private static int length(String part) {
        return part == null ? 0 : part.length();
    }
}
