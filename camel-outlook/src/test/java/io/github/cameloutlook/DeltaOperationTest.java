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

import java.util.ArrayList;
import java.util.List;

import io.github.cameloutlook.client.OutlookSyncStateException;
import io.github.cameloutlook.emulator.fault.Fault;
import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Routes that follow changes by themselves. */
@OnBothApis
class DeltaOperationTest extends ProducerTestSupport {

    private static final String URI = "outlook:messages/delta?folder=inbox/Followed&select=subject&pageSize=10&maxResults=20";

    @Test
    void aLongRoundComesInPartsAndRemovalsAreTold() {
        EMULATOR.mailbox(ALICE).createFolder("inbox", "Followed");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            ids.add(message("inbox/Followed", "followed " + i));
        }
        List<Object> read = new ArrayList<>();
        Exchange done = ok(URI, null);
        int runs = 1;
        read.addAll(done.getMessage().getBody(List.class));
        while (done.getMessage().getHeader(OutlookConstants.HAS_MORE, Boolean.class)) {
            assertThat(done.getMessage().getBody(List.class)).hasSize(20);
            done = ok(URI, null, OutlookConstants.DELTA_LINK, done.getMessage().getHeader(OutlookConstants.DELTA_LINK));
            read.addAll(done.getMessage().getBody(List.class));
            runs++;
        }
        assertThat(read).hasSize(45);
        assertThat(runs).isGreaterThan(2);

        ok("outlook:messages/delete", null, OutlookConstants.MESSAGE_ID, ids.get(7));
        Object link = done.getMessage().getHeader(OutlookConstants.DELTA_LINK);
        List<?> changes = ok(URI, null, OutlookConstants.DELTA_LINK, link).getMessage().getBody(List.class);
        assertThat(changes).singleElement().satisfies(change -> assertThat(((OutlookMessage) change).has("@removed")).isTrue());

        EMULATOR.faults().add(Fault.on("GET", TestedApi.isGraph() ? "/delta" : "/messages").expiredDeltaToken());
        assertThat(fails(URI, null, OutlookConstants.DELTA_LINK, link)).isInstanceOf(OutlookSyncStateException.class);
    }
}
