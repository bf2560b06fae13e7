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
package io.github.cameloutlook;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.model.OutlookSubscription;

import static org.assertj.core.api.Assertions.assertThat;

/** Operations on subscriptions, each on one of its own, with an address that answers the service's handshake. */
final class SubscriptionScenarios {

    private static final String RESOURCE = "users/" + ProducerTestSupport.ALICE + "/mailFolders('inbox')/messages";

    private final ProducerTestSupport routes;

    /** What is done while a subscription exists. */
    private interface Use {
        void of(OutlookSubscription made) throws Exception;
    }

    SubscriptionScenarios(ProducerTestSupport routes) {
        this.routes = routes;
    }

    void list() throws Exception {
        with(made -> {
            List<?> all = routes.ok("outlook:subscriptions/list", null).getMessage().getBody(List.class);
            assertThat(all).singleElement().isInstanceOfSatisfying(OutlookSubscription.class,
                    subscription -> assertThat(subscription.getId()).isEqualTo(made.getId()));
        });
    }

    void get() throws Exception {
        with(made -> {
            OutlookSubscription read = run("get", null, made);
            // the older API gives it as a whole address, in its own case
            assertThat(read.getResource()).endsWithIgnoringCase(RESOURCE);
            assertThat(read.getExpirationDateTime()).isEqualTo(made.getExpirationDateTime());
        });
    }

    void create() throws Exception {
        with(made -> {
            // the older API adds missed
            assertThat(made.getChangeType().split(", *")).contains("created");
            if (TestedApi.isGraph()) {
                assertThat(made.getNotificationContentType()).isEqualTo("application/json");
            }
            assertThat(ids()).containsExactly(made.getId());
        });
    }

    void update() throws Exception {
        with(made -> {
            Instant later = inHours(40);
            OutlookSubscription updated = run("update", Map.of("expirationDateTime", later.toString()), made);
            assertThat(updated.getExpirationDateTime()).isEqualTo(later).isAfter(made.getExpirationDateTime());
        });
    }

    void delete() throws Exception {
        with(made -> {
            routes.ok("outlook:subscriptions/delete", null, OutlookConstants.ID, made.getId());
            assertThat(ids()).isEmpty();
        });
    }

    void reauthorize() throws Exception {
        with(made -> {
            ProducerTestSupport.EMULATOR.subscriptions().requireReauthorization(made.getId());
            routes.ok("outlook:subscriptions/reauthorize", null, OutlookConstants.ID, made.getId());
            assertThat(ids()).containsExactly(made.getId());
        });
    }

    private void with(Use use) throws Exception {
        try (AnsweringAddress address = new AnsweringAddress()) {
            OutlookSubscription wanted = new OutlookSubscription();
            wanted.setChangeType("created");
            wanted.setResource(RESOURCE);
            wanted.setNotificationUrl(address.url());
            wanted.setLifecycleNotificationUrl(address.url());
            wanted.setExpirationDateTime(inHours(20));
            wanted.setClientState("a secret");
            OutlookSubscription made = routes.ok("outlook:subscriptions/create", wanted).getMessage()
                    .getBody(OutlookSubscription.class);
            assertThat(address.handshakes()).isNotEmpty();
            try {
                use.of(made);
            } finally {
                ids().forEach(ProducerTestSupport.EMULATOR.subscriptions()::remove);
            }
        }
    }

    private OutlookSubscription run(String operation, Object body, OutlookSubscription made) {
        return routes.ok("outlook:subscriptions/" + operation, body, OutlookConstants.ID, made.getId()).getMessage()
                .getBody(OutlookSubscription.class);
    }

    private static Instant inHours(int hours) {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofHours(hours));
    }

    private static List<String> ids() {
        return ProducerTestSupport.EMULATOR.subscriptions().all().stream().map(one -> one.get("id").toString()).toList();
    }
}
