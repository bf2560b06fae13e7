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

/** How requests say whose they are. */
public enum AuthenticationScheme {
    /** By an access token of Microsoft Entra. */
    token,
    /** By user name and password, with every request. */
    basic,
    /** By user name and password, which are proven without being sent, once per connection. */
    ntlm,
    /** By a Kerberos ticket, with every request. */
    negotiate
}
