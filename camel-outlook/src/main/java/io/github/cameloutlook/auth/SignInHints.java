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

import java.util.Map;

/** What to change, by the error code of Microsoft Entra. */
final class SignInHints {

    private static final String TENANT = "Check tenantId: it is the directory's id or one of its domains, in the chosen cloud.";
    private static final String CERTIFICATE
            = "Upload the certificate to the app registration (Certificates & secrets), and check"
              + " that it did not expire.";
    private static final String SCOPE = "Check cloud and scope: the scope is the service root followed by /.default.";

    private static final String REFRESH
            = "The refresh token ended (password changed, access revoked, or not used for 90 days): let the user sign in again"
              + " and set refreshToken to the new one.";

    private static final Map<String, String> BY_CODE = Map.ofEntries(
            Map.entry("AADSTS7000215", "The client secret is wrong: clientSecret is the secret's value, not its id."),
            Map.entry("AADSTS7000222", "The client secret expired: make a new one in the app registration."),
            Map.entry("AADSTS700016", "The application is unknown in this tenant: check clientId and tenantId, and that an"
                                      + " administrator consented to it."),
            Map.entry("AADSTS7000112", "The application is disabled in this tenant: an administrator can enable it."),
            Map.entry("AADSTS90002", TENANT),
            Map.entry("AADSTS900023", TENANT),
            Map.entry("AADSTS900021", TENANT),
            Map.entry("AADSTS700027", CERTIFICATE),
            Map.entry("AADSTS7000216", "Credentials are missing: set clientSecret or certificate."),
            Map.entry("AADSTS7000218", "Credentials are missing: set clientSecret or certificate."),
            Map.entry("AADSTS700024",
                    "The clock of this machine is off, so that its signed request is not valid yet or any more."),
            Map.entry("AADSTS1002012", SCOPE),
            Map.entry("AADSTS70011", SCOPE),
            Map.entry("AADSTS500011", SCOPE),
            Map.entry("AADSTS70000", REFRESH),
            Map.entry("AADSTS70008", REFRESH),
            Map.entry("AADSTS700082", REFRESH),
            Map.entry("AADSTS700084", REFRESH),
            Map.entry("AADSTS50173", REFRESH),
            Map.entry("invalid_grant", REFRESH),
            Map.entry("AADSTS9002313", REFRESH),
            Map.entry("AADSTS65001", "An administrator has to consent to the application's permissions."),
            Map.entry("AADSTS53003", "Conditional access of the tenant blocks the application: its administrator can say which"
                                     + " policy."));

    private SignInHints() {
    }

    static String of(String code) {
        return code == null ? null : BY_CODE.get(code);
    }
}
