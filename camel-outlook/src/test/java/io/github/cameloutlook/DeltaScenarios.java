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
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.github.cameloutlook.model.OutlookObject;
import org.apache.camel.Exchange;

import static org.assertj.core.api.Assertions.assertThat;

/** Operations that list what changed: first everything, then what was added since. */
final class DeltaScenarios {

    private final ProducerTestSupport routes;

    DeltaScenarios(ProducerTestSupport routes) {
        this.routes = routes;
    }

    void register(Scenarios scenarios) {
        scenarios.put("messages/delta", () -> follows("outlook:messages/delta?folder=inbox&select=subject",
                () -> made("outlook:messages/create?folder=inbox", Map.of("subject", "changed"))));
        scenarios.put("mailFolders/delta", () -> follows("outlook:mailFolders/delta",
                () -> made("outlook:mailFolders/create", Map.of("displayName", "Delta folder"))));
        scenarios.put("contacts/delta", () -> follows("outlook:contacts/delta",
                () -> made("outlook:contacts/create", Map.of("givenName", "Delta"))));
        scenarios.put("contactFolders/delta", () -> follows("outlook:contactFolders/delta",
                () -> made("outlook:contactFolders/create", Map.of("displayName", "Delta contacts"))));
        scenarios.put("taskLists/delta", () -> follows("outlook:taskLists/delta",
                () -> made("outlook:taskLists/create", Map.of("displayName", "Delta list"))));
        scenarios.put("tasks/delta", () -> follows("outlook:tasks/delta",
                () -> made("outlook:tasks/create", Map.of("title", "Delta task"))));
        scenarios.put("events/delta", () -> {
            Instant now = Instant.now();
            Instant end = now.plus(Duration.ofDays(2));
            String hour = now.plus(Duration.ofHours(1)).toString().substring(0, 13) + ":00:00";
            Map<String, Object> at = Map.of("dateTime", hour, "timeZone", "UTC");
            follows("outlook:events/delta?startDateTime=" + now + "&endDateTime=" + end,
                    () -> made("outlook:events/create", Map.of("subject", "Delta event", "start", at, "end", at)));
        });
    }

    private String made(String uri, Object body) {
        return ((OutlookObject) routes.ok(uri, body).getMessage().getBody()).get("id").toString();
    }

    private void follows(String uri, Supplier<String> change) {
        Exchange all = routes.ok(uri, null);
        assertThat(all.getMessage().getHeader(OutlookConstants.HAS_MORE)).isEqualTo(false);
        String link = all.getMessage().getHeader(OutlookConstants.DELTA_LINK, String.class);
        String id = change.get();
        Exchange since = routes.ok(uri, null, OutlookConstants.DELTA_LINK, link);
        List<?> changes = since.getMessage().getBody(List.class);
        assertThat(changes.stream().map(item -> ((OutlookObject) item).get("id"))).contains(id).hasSizeLessThan(3);
        assertThat(since.getMessage().getHeader(OutlookConstants.DELTA_LINK)).isNotNull().isNotEqualTo(link);
    }
}
