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
package io.github.cameloutlook.operation.call;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.Repeatability;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.operation.catalogue.BodyKind;
import io.github.cameloutlook.operation.catalogue.EntityKind;
import io.github.cameloutlook.operation.catalogue.Flow;
import io.github.cameloutlook.operation.catalogue.Input;
import io.github.cameloutlook.operation.catalogue.Operation;
import io.github.cameloutlook.operation.catalogue.ResultKind;
import io.github.cameloutlook.operation.container.ContainerResolvers;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PathChoiceTest {

    private static final Set<Input> NO_OWNERS = EnumSet.noneOf(Input.class);
    private static final Set<Input> OWNERS = EnumSet.of(Input.MESSAGE_ID, Input.ATTACHMENT_ID);

    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());

    private static Operation operation(Set<Input> owners, String... paths) {
        return new Operation(
                "things", "get", "Reads a thing.", HttpMethod.GET, true, List.of(paths), NO_OWNERS, owners, Set.of(), Set.of(),
                BodyKind.NONE, List.of(), EntityKind.NONE, ResultKind.NOTHING, Repeatability.SAFE, Flow.SINGLE_REQUEST);
    }

    private String choose(Set<Input> owners, Map<Input, Object> options, String... paths) {
        return new PathChoice(operation(owners, paths), new Inputs(exchange, options)).path();
    }

    @Test
    void theFirstPathThatHasAllItMentionsIsTaken() {
        String[] paths = { "/mailFolders/{folder}/messages", "/messages" };
        assertThat(choose(NO_OWNERS, Map.of(Input.FOLDER, "inbox"), paths)).isEqualTo(paths[0]);
        assertThat(choose(NO_OWNERS, Map.of(), paths)).isEqualTo(paths[1]);
        assertThat(choose(NO_OWNERS, Map.of(Input.ID, "id of something else"), paths)).isEqualTo(paths[1]);
    }

    @Test
    void anIdStandsForTheContainerThatIsWorkedOn() {
        assertThat(choose(NO_OWNERS, Map.of(Input.ID, "id"), "/mailFolders/{mailFolder}"))
                .isEqualTo("/mailFolders/{mailFolder}");
        assertThatThrownBy(() -> choose(NO_OWNERS, Map.of(), "/mailFolders/{mailFolder}"))
                .isInstanceOf(OutlookInputException.class).hasMessageContaining("option folder");
    }

    @Test
    void anIdThatAnEarlierStepLeftDoesNotStandForTheContainerThatTheEndpointNames() {
        exchange.getMessage().setHeader(Input.MAILBOX.header(), "me");
        exchange.getMessage().setHeader(Input.ID.header(), "of what was just made");
        assertThat(fill(Map.of(Input.FOLDER, "inbox"))).isEqualTo("/mailFolders/inbox");
        assertThat(fill(Map.of())).isEqualTo("/mailFolders/of%20what%20was%20just%20made");
        assertThat(fill(Map.of(Input.FOLDER, "inbox", Input.ID, "option")))
                .isEqualTo("/mailFolders/of%20what%20was%20just%20made");
    }

    private String fill(Map<Input, Object> options) {
        Operation operation = operation(NO_OWNERS, "/mailFolders/{mailFolder}");
        OperationServices services
                = new OperationServices(null, new ContainerResolvers(null), null, null, null, null);
        return PathChoice.fill(operation.paths().get(0),
                new OperationCall(operation, new Inputs(exchange, options), exchange, services)).join();
    }

    @Test
    void thePathIsThatOfTheItemThatIsGiven() {
        String[] paths = { "/a/{messageId}/parts", "/b/{attachmentId}/parts" };
        assertThat(choose(OWNERS, Map.of(Input.ATTACHMENT_ID, "x"), paths)).isEqualTo(paths[1]);
        assertThatThrownBy(() -> choose(OWNERS, Map.of(), paths)).isInstanceOf(OutlookInputException.class)
                .hasMessageContaining("messageId").hasMessageContaining("; or option attachmentId");
    }

    @Test
    void aPathOfNoItemIsTakenWhenNoneIsGiven() {
        String[] paths = { "/a/{messageId}/photo", "/photo" };
        Set<Input> owner = EnumSet.of(Input.MESSAGE_ID);
        assertThat(choose(owner, Map.of(), paths)).isEqualTo(paths[1]);
        assertThat(choose(owner, Map.of(Input.MESSAGE_ID, "x"), paths)).isEqualTo(paths[0]);
    }

    @Test
    void anOwnerThatIsGivenIsNeverPassedOver() {
        Set<Input> owner = EnumSet.of(Input.MESSAGE_ID);
        assertThatThrownBy(() -> choose(owner, Map.of(Input.MESSAGE_ID, "x"), "/a/{messageId}/photos/{id}", "/photo"))
                .isInstanceOf(OutlookInputException.class).hasMessageContaining("option id");
    }

    @Test
    void whatCannotBeDoneForAnItemIsNotDoneForAnother() {
        assertThatThrownBy(() -> choose(EnumSet.of(Input.MESSAGE_ID), Map.of(Input.MESSAGE_ID, "x"), "/photo"))
                .isInstanceOf(OutlookInputException.class).hasMessageContaining("option messageId")
                .hasMessageContaining("does not offer");
    }

    @Test
    void whereAnItemLiesIsNoSecondItem() {
        String[] paths = { "/a/{messageId}/b/{attachmentId}/parts", "/a/{messageId}/parts" };
        assertThat(choose(OWNERS, Map.of(Input.MESSAGE_ID, "x"), paths)).isEqualTo(paths[1]);
        assertThat(choose(OWNERS, Map.of(Input.MESSAGE_ID, "x", Input.ATTACHMENT_ID, "y"), paths)).isEqualTo(paths[0]);
        exchange.getMessage().setHeader(Input.ATTACHMENT_ID.header(), "y");
        assertThat(choose(OWNERS, Map.of(Input.MESSAGE_ID, "x"), paths)).isEqualTo(paths[0]);
    }

    @Test
    void ofSeveralItemsNoneIsGuessed() {
        String[] paths = { "/a/{messageId}/parts", "/b/{attachmentId}/parts" };
        exchange.getMessage().setHeader(Input.MESSAGE_ID.header(), "from an earlier step");
        assertThat(choose(OWNERS, Map.of(Input.ATTACHMENT_ID, "x"), paths)).as("the endpoint says which")
                .isEqualTo(paths[1]);
        exchange.getMessage().setHeader(Input.ATTACHMENT_ID.header(), "y");
        assertThatThrownBy(() -> choose(OWNERS, Map.of(), paths)).isInstanceOf(OutlookInputException.class)
                .hasMessageContaining("several are given").hasMessageContaining("CamelOutlookMessageId")
                .hasMessageContaining("CamelOutlookAttachmentId");
    }
}
