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
package io.github.cameloutlook.dialect;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NotificationFormTest {

    @Test
    void graphsAreLeftAlone() {
        Map<String, Object> graph = Map.of("subscriptionId", "1", "clientState", "body", "changeType", "created");
        assertThat(NotificationForm.envelope(graph, "header")).isSameAs(graph);
    }

    @Test
    void outlooksGetTheSecretOfTheHeaderAndNoneOfTheBody() {
        Map<String, Object> wire = Map.of("SubscriptionId", "1", "ClientState", "body", "ChangeType", "Updated",
                "SequenceNumber", 7, "Resource", "https://outlook.office.com/api/v2.0/Users('a@b')/Events('x=')");
        assertThat(NotificationForm.envelope(wire, "header")).containsEntry("clientState", "header")
                .containsEntry("changeType", "updated").containsEntry("sequenceNumber", 7)
                .containsEntry("resource", "Users/a@b/Events/x=");
        assertThat(NotificationForm.envelope(wire, null)).containsEntry("clientState", null);
    }

    @Test
    void newsOfTheSubscriptionAreEventsOfItsLife() {
        assertThat(NotificationForm.envelope(Map.of("SubscriptionId", "1", "ChangeType", "Missed"), "s"))
                .containsEntry("lifecycleEvent", "missed").doesNotContainKey("changeType");
        assertThat(NotificationForm.envelope(Map.of("SubscriptionId", "1", "ChangeType", "SubscriptionRemoved"), "s"))
                .containsEntry("lifecycleEvent", "subscriptionRemoved").doesNotContainKey("changeType");
    }

    @Test
    void itemsAreOpenedInTheNeutralModel() {
        Map<String, Object> envelope = new LinkedHashMap<>(
                Map.of("resourceData", Map.of(
                        "@odata.type", "#Microsoft.OutlookServices.Message", "Id", "x", "Importance", "High", "IsRead", true)));
        NotificationForm.openItem(envelope);
        assertThat(envelope).containsEntry("resourceData", Map.of(
                "@odata.type", "#microsoft.graph.message", "id", "x", "importance", "high", "isRead", true));
    }
}
