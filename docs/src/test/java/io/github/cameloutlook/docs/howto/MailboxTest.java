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
package io.github.cameloutlook.docs.howto;

import java.util.List;
import java.util.Map;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.model.ConvertIdResult;
import io.github.cameloutlook.model.MailTips;
import io.github.cameloutlook.model.OutlookInferenceOverride;
import io.github.cameloutlook.model.OutlookMailboxSettings;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MailboxTest extends HowTo {

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                // tag::settings[]
                from("direct:away")
                        .setBody(constant("""
                                {
                                  "automaticRepliesSetting": {
                                    "status": "alwaysEnabled",
                                    "internalReplyMessage": "Back on Monday",
                                    "externalReplyMessage": "Back on Monday"
                                  }
                                }
                                """))
                        .to("outlook:mailboxSettings/update?mailbox=bob@contoso.com");
                // end::settings[]

                // tag::tips[]
                from("direct:tips")
                        .to("outlook:mailTips/get?mailbox=alice@contoso.com&select=automaticReplies,mailboxFullStatus")
                        .split(body())
                        .to("mock:tips");
                // end::tips[]

                // tag::focused[]
                from("direct:newsletter")
                        .setBody(simple("{ \"classifyAs\": \"other\", \"senderEmailAddress\": { \"address\": \"${body}\" } }"))
                        .to("outlook:focusedInboxOverrides/create?mailbox=alice@contoso.com");
                // end::focused[]

                // tag::search[]
                from("direct:searchFolder")
                        .to("outlook:mailFolders/get?mailbox=alice@contoso.com&folder=inbox")
                        .setBody(simple("""
                                {
                                  "@odata.type": "microsoft.graph.mailSearchFolder",
                                  "displayName": "Invoices",
                                  "includeNestedFolders": true,
                                  "sourceFolderIds": [ "${header.CamelOutlookId}" ],
                                  "filterQuery": "contains(subject, 'invoice')"
                                }
                                """))
                        .to("outlook:mailFolders/create?mailbox=alice@contoso.com&folder=searchfolders");
                // end::search[]

                // tag::ids[]
                from("direct:ids")
                        .to("outlook:exchangeIds/translate?mailbox=alice@contoso.com"
                            + "&sourceIdType=restId&targetIdType=restImmutableEntryId");
                // end::ids[]
            }
        };
    }

    @Test
    void tipsTellOfAutomaticReplies() throws Exception {
        template.sendBody("direct:away", "on holiday");
        OutlookMailboxSettings settings
                = template.requestBody("outlook:mailboxSettings?mailbox=bob@contoso.com", null, OutlookMailboxSettings.class);
        assertThat(settings.getAutomaticRepliesSetting().getStatus()).isEqualTo("alwaysEnabled");
        MockEndpoint tips = getMockEndpoint("mock:tips");
        tips.expectedMessageCount(1);
        template.sendBody("direct:tips", List.of(BOB));
        awaitSatisfied(tips);
        assertThat(tips.getExchanges().get(0).getMessage().getBody(MailTips.class).getAutomaticReplies().getMessage())
                .isEqualTo("Back on Monday");
    }

    @Test
    void newslettersAreNotFocused() {
        template.requestBody("direct:newsletter", "news@fabrikam.com");
        List<?> overrides
                = template.requestBody("outlook:focusedInboxOverrides/list?mailbox=alice@contoso.com", null, List.class);
        assertThat(overrides).extracting(each -> ((OutlookInferenceOverride) each).getClassifyAs()).containsExactly("other");
    }

    @Test
    void searchFolderShowsWhatItFinds() {
        arrive(ALICE, "Your invoice", "Please pay");
        String id = template.request("direct:searchFolder", exchange -> {
        }).getMessage().getHeader(OutlookConstants.ID, String.class);
        assertThat(template.requestBody("outlook:messages/list?mailbox=alice@contoso.com&folder=" + id, null, List.class))
                .hasSize(1);
    }

    @Test
    void idsAreTranslated() {
        arrive(ALICE, "Hello", "Hi");
        List<?> results = template.requestBody("direct:ids", List.of(idOf(ALICE, "inbox", "Hello")), List.class);
        assertThat(((ConvertIdResult) results.get(0)).getTargetId()).isNotBlank();
    }

    @Test
    void itemsGoFromOneMailboxToAnother() throws Exception {
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(ResourceHelper.resolveResource(context, "classpath:howto/copy-mailbox.camel.yaml"));
        for (int i = 0; i < 25; i++) {
            arrive(ALICE, "mail " + i, "Hello");
        }
        template.requestBodyAndHeaders("direct:copy", null, Map.of());
        assertThat(subjects(BOB, "archive")).hasSize(25).contains("mail 7");
    }
}
