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
package io.github.cameloutlook.auth;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutorService;

/**
 * How and as what an application reaches the sign-in service.
 *
 * @param authority  of the cloud, without tenant: https://host
 * @param tenantId   directory id or domain; common, organizations or consumers for users of any
 * @param clientId   id of the app registration
 * @param credential by what the application proves who it is, or null for one that cannot keep a secret
 * @param httpClient carries the requests
 * @param timeout    longest time to wait for an answer
 * @param executor   runs what blocks
 */
public record SignIn(String authority, String tenantId, String clientId, ClientCredential credential,
        HttpClient httpClient, Duration timeout, ExecutorService executor) {

    public SignIn {
        Objects.requireNonNull(clientId, "clientId");
        if (!Objects.requireNonNull(authority, "authority").startsWith("https://")) {
            throw new IllegalArgumentException(
                    "The sign-in authority must be https://host, not " + authority + " (option authority)");
        }
        authority = authority.endsWith("/") ? authority : authority + "/";
    }

    /** Address of the authority for the tenant, with a slash at its end. */
    String tenantAuthority() {
        return authority + tenantId + "/";
    }

    @Override
    public String toString() {
        return "SignIn[" + clientId + " at " + tenantAuthority() + "]";
    }
}
