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
package io.github.cameloutlook.webhook.notification;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Payloads as the service writes them. */
public final class Payloads {

    private Payloads() {
    }

    public static String of(String... notifications) {
        return Arrays.stream(notifications).collect(Collectors.joining(",", "{\"value\":[", "]}"));
    }

    public static String created(String subscriptionId, String clientState) {
        return """
                {"subscriptionId":"%s","subscriptionExpirationDateTime":"2026-03-19T22:11:09.952Z","changeType":"created",
                 "resource":"Users/8f0d/Messages/AAMk","clientState":"%s","tenantId":"3f5c",
                 "resourceData":{"@odata.type":"#Microsoft.Graph.Message","@odata.id":"Users/8f0d/Messages/AAMk",
                   "@odata.etag":"W/\\"CQAAABYAAAC\\"","id":"AAMk"}}""".formatted(subscriptionId, clientState);
    }

    static String lifecycle(String subscriptionId, String clientState, String event) {
        return """
                {"subscriptionId":"%s","subscriptionExpirationDateTime":"2026-03-19T22:11:09.952Z","tenantId":"3f5c",
                 "clientState":"%s","lifecycleEvent":"%s"}""".formatted(subscriptionId, clientState, event);
    }
}
