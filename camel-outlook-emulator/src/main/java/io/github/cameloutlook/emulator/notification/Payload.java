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
package io.github.cameloutlook.emulator.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.emulator.http.Json;
import io.github.cameloutlook.emulator.oauth.ValidationTokens;
import io.github.cameloutlook.emulator.subscription.Owner;

/** Makes the bodies of requests with notifications. */
final class Payload {

    private static final byte[] NOT_JSON = "{\"value\":[{\"subscriptionId\":".getBytes(StandardCharsets.UTF_8);

    private final ValidationTokens tokens;

    Payload(ValidationTokens tokens) {
        this.tokens = tokens;
    }

    /** @param batch several, or a single one that is forged */
    byte[] of(List<Outgoing> batch) {
        NotificationFault fault = batch.get(0).fault();
        Forgery forgery = batch.get(0).forgery();
        if (forgery == Forgery.BODY) {
            return NOT_JSON;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("value", batch.stream().map(Outgoing::members).toList());
        Set<String> issued = tokens(batch, forgery);
        if (!issued.isEmpty()) {
            body.put("validationTokens", issued);
        }
        if (forgery == Forgery.OVERSIZED) {
            body.put("padding", "x".repeat(fault.size()));
        }
        try {
            return Json.bytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException("A notification could not be written", e);
        }
    }

    /**
     * One for each pair of application and tenant in the batch whose subscription asks for resource data, also for
     * items that are gone and have none.
     */
    private Set<String> tokens(List<Outgoing> batch, Forgery forgery) {
        Set<String> issued = new LinkedHashSet<>();
        if (forgery == Forgery.WITHOUT_TOKENS) {
            return issued;
        }
        for (Outgoing notification : batch) {
            if (notification.subscription().includesResourceData() && !notification.lifecycle()) {
                Owner owner = notification.subscription().owner();
                issued.add(forgery == null || forgery.flaw() == null
                        ? tokens.token(owner.application(), owner.tenant())
                        : tokens.flawed(owner.application(), owner.tenant(), forgery.flaw()));
            }
        }
        return issued;
    }
}
