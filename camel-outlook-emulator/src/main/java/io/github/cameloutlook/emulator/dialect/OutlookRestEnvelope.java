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
package io.github.cameloutlook.emulator.dialect;

import java.util.Map;

import io.github.cameloutlook.emulator.dialect.wire.OutlookErrors;
import io.github.cameloutlook.emulator.dialect.wire.OutlookPath;
import io.github.cameloutlook.emulator.http.Handler;
import io.github.cameloutlook.emulator.http.Request;
import io.github.cameloutlook.emulator.http.Response;

/**
 * Gives the answers of the Outlook REST service its headers and the shape of its errors, whoever made them: the
 * service, the refusal of a token, a limit or a fault.
 */
public final class OutlookRestEnvelope implements Handler {

    private static final String SERVER = "EMULATOR01";

    private final Handler next;
    private final boolean onPremises;

    public OutlookRestEnvelope(Handler next, Hosting hosting) {
        this.next = next;
        this.onPremises = hosting.onPremises();
    }

    @Override
    public Response handle(Request request) throws Exception {
        Response response = next.handle(request);
        if (!OutlookPath.serves(request.rawPath())) {
            return response;
        }
        Response answer = response.json() instanceof Map<?, ?> body && body.get("error") instanceof Map<?, ?> error
                ? OutlookErrors.of(response, error, request.method()) : response;
        answer.headers().remove("x-ms-ags-diagnostic");
        if (onPremises) {
            return answer.header("X-FEServer", SERVER).header("X-BEServer", SERVER).header("X-DiagInfo", SERVER);
        }
        return answer.header("X-FEServer", "EMULATORFE01").header("X-CalculatedBETarget", "emulatorbe01.contoso.com");
    }
}
