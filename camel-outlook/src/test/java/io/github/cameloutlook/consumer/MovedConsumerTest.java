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
package io.github.cameloutlook.consumer;

import java.util.List;

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

/** A consumer that goes on with another API, or with another form of ids, where it was: nothing twice, nothing lost. */
class MovedConsumerTest {

    private static final String REST = "api=outlook-rest&apiVersion=v2.0";
    private static final String GRAPH = "api=graph";

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox(WatchedFolder.ALICE).build();

    private WatchedFolder folder;

    @BeforeEach
    void watch() {
        folder = new WatchedFolder(EMULATOR);
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @ParameterizedTest
    @CsvSource({
            REST + "," + GRAPH, REST + "," + GRAPH + "&immutableIds=false", GRAPH + "&immutableIds=false," + REST,
            GRAPH + "," + GRAPH + "&immutableIds=false", GRAPH + "&immutableIds=false," + GRAPH })
    void messagesGoOn(String before, String after) throws Exception {
        folder.put("first", "second", "third");
        CamelContext first = folder.start("startFrom=beginning&" + before);
        folder.awaitSubjects("first", "second", "third");
        folder.awaitPolls(2);
        first.stop();
        folder.put("meanwhile");
        folder.start("startFrom=beginning&" + after);

        folder.awaitSubjects("first", "second", "third", "meanwhile");
        folder.put("afterwards");
        folder.awaitSubjects("first", "second", "third", "meanwhile", "afterwards");
        folder.awaitPolls(2);
        assertThat(folder.subjects()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({ GRAPH + "," + REST, GRAPH + "," + GRAPH })
    void aPositionOfAReleaseThatDoesNotSayWhereItIsFromGoesOn(String before, String after) throws Exception {
        folder.bind("states", new OlderStates());
        folder.put("first");
        CamelContext first = folder.start("stateRepository=#states&startFrom=beginning&immutableIds=false&" + before);
        folder.awaitSubjects("first");
        folder.awaitPolls(2);
        first.stop();
        folder.put("meanwhile");
        folder.start("stateRepository=#states&startFrom=beginning&immutableIds=false&" + after);

        folder.awaitSubjects("first", "meanwhile");
        folder.awaitPolls(2);
        assertThat(folder.subjects()).doesNotHaveDuplicates();
        assertThat(folder.reported).isEmpty();
    }

    @Test
    void contactsGoOnFromAPositionThatDoesNotSayWhereItIsFrom() throws Exception {
        try (FollowedCollection contacts = new FollowedCollection(EMULATOR, FollowedCollection.Kind.contacts)) {
            contacts.bind("states", new OlderStates());
            CamelContext first = contacts.start("stateRepository=#states&immutableIds=false");
            contacts.create("Ann");
            contacts.awaitChanges("created Ann");
            contacts.awaitWalks(2);
            first.stop();
            contacts.create("Bert");
            contacts.begin("stateRepository=#states&" + REST);

            contacts.awaitChanges("created Ann", "created Bert");
            assertThat(contacts.reports).isEmpty();
        }
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

    @ParameterizedTest
    @CsvSource({ REST + "," + GRAPH, GRAPH + "&immutableIds=false," + GRAPH })
    void whatFailedIsOfferedAgainByItsNewId(String before, String after) throws Exception {
        folder.failing.add("bad");
        folder.put("good", "bad");
        CamelContext first = folder.start("startFrom=beginning&maximumRedeliveries=-1&" + before);
        folder.await(() -> assertThat(folder.subjects()).contains("good", "bad", "bad"));
        first.stop();
        folder.received.clear();
        folder.failing.clear();
        folder.start("startFrom=beginning&maximumRedeliveries=-1&" + after);

        folder.awaitSubjects("bad");
        folder.awaitPolls(2);
        assertThat(folder.subjects()).isEqualTo(List.of("bad"));
    }
}
