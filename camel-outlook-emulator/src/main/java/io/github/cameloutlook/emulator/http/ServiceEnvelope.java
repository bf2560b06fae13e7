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
package io.github.cameloutlook.emulator.http;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Adds the headers that every answer of the service carries. */
public final class ServiceEnvelope implements Handler {

    private static final String JSON
            = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";
    private static final String DIAGNOSTIC
            = "{\"ServerInfo\":{\"DataCenter\":\"Emulator\",\"Slice\":\"E\",\"Ring\":\"0\",\"ScaleUnit\":\"000\",\"RoleInstance\":\"EMULATOR\"}}";

    private final Handler next;
    private final Clock clock;

    public ServiceEnvelope(Handler next, Clock clock) {
        this.next = next;
        this.clock = clock;
    }

    @Override
    public Response handle(Request request) throws Exception {
        Response response = next.handle(request);
        // an error body may have named its request already
        String requestId = response.headers().get("request-id");
        if (requestId == null) {
            requestId = newRequestId();
            response.header("request-id", requestId);
        }
        String clientRequestId = request.header("client-request-id");
        response.header("client-request-id", clientRequestId == null ? requestId : clientRequestId);
        response.header("x-ms-ags-diagnostic", DIAGNOSTIC);
        response.header("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atZone(ZoneOffset.UTC)));
        response.header("Cache-Control", "no-cache");
        if (response.json() != null) {
            response.headers().putIfAbsent("Content-Type", JSON);
            response.headers().putIfAbsent("OData-Version", "4.0");
        }
        return response;
    }

    /** Not {@link UUID#randomUUID()}: its secure random generator is a lock that all requests would share. */
    private static String newRequestId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = random.nextLong() & ~0xf000L | 0x4000L;
        long low = random.nextLong() & ~(0xc0L << 56) | 0x80L << 56;
        return new UUID(high, low).toString();
    }
}
