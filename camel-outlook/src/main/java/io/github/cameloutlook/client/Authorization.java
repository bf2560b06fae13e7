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

/**
 * What a request is authorized by; never printed.
 *
 * @param scheme      such as Bearer
 * @param credentials in the form of the scheme
 */
record Authorization(String scheme, String credentials) {

    private static final String BEARER = "Bearer";

    static Authorization bearer(String token) {
        return new Authorization(BEARER, token);
    }

    /** The access token, or null when it is another scheme. */
    String token() {
        return scheme.equals(BEARER) ? credentials : null;
    }

    /** Value of the header. */
    String header() {
        return scheme + " " + credentials;
    }

    @Override
    public String toString() {
        return scheme;
    }
}
