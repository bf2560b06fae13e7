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
package io.github.cameloutlook.emulator.oauth;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.TestHttp;

/** Sends token requests. */
final class TokenForm {

    private final OutlookEmulatorServer emulator;

    private TokenForm(OutlookEmulatorServer emulator) {
        this.emulator = emulator;
    }

    static TokenForm of(OutlookEmulatorServer emulator) {
        return new TokenForm(emulator);
    }

    /** @param form names and values by turns; a null value leaves the field out */
    TestHttp.Answer post(String tenant, String... form) throws Exception {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < form.length; i += 2) {
            if (form[i + 1] != null) {
                body.append(body.isEmpty() ? "" : "&").append(form[i]).append('=')
                        .append(URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
            }
        }
        TestHttp http = new TestHttp(emulator).withToken(null);
        return http.send(http.request(emulator.authority() + "/" + tenant + "/oauth2/v2.0/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }
}
