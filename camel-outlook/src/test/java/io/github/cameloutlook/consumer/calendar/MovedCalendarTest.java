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
package io.github.cameloutlook.consumer.calendar;

import io.github.cameloutlook.emulator.OutlookEmulator;
import org.apache.camel.CamelContext;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A consumer of events that goes on with another API, or with another form of ids. */
class MovedCalendarTest {

    private static final String REST = "api=outlook-rest&apiVersion=v2.0";
    private static final String GRAPH = "api=graph";

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox(WatchedCalendar.ALICE).build();

    private WatchedCalendar calendar;

    @BeforeEach
    void watch() {
        calendar = new WatchedCalendar(EMULATOR);
    }

    @AfterEach
    void close() {
        calendar.close();
    }

    private String told(String options) throws Exception {
        CamelContext first = calendar.start("startFrom=beginning&" + options);
        String id = calendar.create("meeting", calendar.inHours(5));
        calendar.awaitTold("created meeting");
        calendar.awaitPolls(2);
        first.stop();
        return id;
    }

    @ParameterizedTest
    @CsvSource({
            GRAPH + "&immutableIds=false," + REST, REST + "," + GRAPH, REST + "," + GRAPH + "&immutableIds=false",
            GRAPH + "&immutableIds=false," + GRAPH })
    void whatWasToldIsNotToldAgain(String before, String after) throws Exception {
        calendar.delete(told(before));
        calendar.create("meanwhile", calendar.inHours(6));
        calendar.start("startFrom=beginning&" + after);

        calendar.awaitTold("created meeting", "deleted null", "created meanwhile");
        calendar.awaitPolls(2);
        assertThat(calendar.received).hasSize(3);
    }

    @Test
    void whatIsKnownByIdsThatNobodyTranslatesDoesNotCountAsGone() throws Exception {
        told(GRAPH + "&immutableIds=true");
        String former = calendar.received.get(0).event().getId();
        EMULATOR.journal().clear();
        calendar.start("startFrom=beginning&" + REST);

        calendar.awaitTold("created meeting", "created meeting");
        calendar.awaitPolls(2);
        assertThat(calendar.told()).doesNotContain("deleted null");
        assertThat(EMULATOR.journal().exchanges()).as("asked for by an id of no meaning")
                .noneMatch(exchange -> (exchange.url() + exchange.requestBody()).contains("Events/" + former)
                        || (exchange.url() + exchange.requestBody()).contains("events/" + former));
    }

    @Test
    void aPositionOfAReleaseThatDoesNotSayWhereItIsFromGoesOn() throws Exception {
        calendar.beans.put("states", new OlderStates());
        told(GRAPH + "&immutableIds=false&stateRepository=#states");
        calendar.create("meanwhile", calendar.inHours(6));
        calendar.start("startFrom=beginning&stateRepository=#states&" + REST);

        calendar.await(() -> assertThat(calendar.told()).contains("created meanwhile"));
        assertThat(calendar.told()).doesNotContain("deleted null");
        assertThat(calendar.reports).isEmpty();
    }

    /** States as they are without the name of the API that they are from. */
    private static final class OlderStates extends MemoryStateRepository {
        private OlderStates() {
            start(); // who did not start it does not stop it, either
        }

        @Override
        public void setState(String key, String value) {
            super.setState(key, value.replaceAll("\"origin\":\"[^\"]*\",", ""));
        }
    }
}
