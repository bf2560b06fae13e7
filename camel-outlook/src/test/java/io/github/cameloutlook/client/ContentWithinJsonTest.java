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
package io.github.cameloutlook.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.cameloutlook.dialect.OutlookRestDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.github.cameloutlook.client.ClientFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Content of attachments, which Outlook REST gives as base64 within their JSON; and changes that are not tracked. */
class ContentWithinJsonTest {

    @RegisterExtension
    static final WireMockExtension SERVER
            = WireMockExtension.newInstance().options(WireMockConfiguration.wireMockConfig().dynamicPort()).build();

    private static final String PATH = "/api/v2.0/me/messages/m/attachments/a";

    private final ClientFixture fixture = new ClientFixture();
    private HttpOutlookClient client;

    @BeforeEach
    void open() {
        client = new HttpOutlookClient(
                fixture.settings(SERVER.baseUrl()).dialect(new OutlookRestDialect(SERVER.baseUrl(), "v2.0")).build());
    }

    @AfterEach
    void close() {
        client.close();
        fixture.close();
    }

    private static ResponseDefinitionBuilder json(String body) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(body);
    }

    private static void answer(String body) {
        SERVER.stubFor(get(urlEqualTo(PATH)).willReturn(json(body)));
    }

    private InputStream content() {
        return await(client.send(OutlookRequest.to(HttpMethod.GET, "me", "/messages/m/attachments/a/$value")
                .operation("attachments/getContent").answer(OutlookRequest.Answer.STREAM).build())).stream();
    }

    private static String file(byte[] bytes) {
        return "{\"@odata.type\":\"#Microsoft.OutlookServices.FileAttachment\",\"Id\":\"a\",\"Name\":\"a.bin\",\"ContentBytes\":\""
               + Base64.getEncoder().encodeToString(bytes) + "\"}";
    }

    @Test
    void isDecodedWhileItIsRead() throws IOException {
        byte[] bytes = "x".repeat(3_000_000).getBytes(StandardCharsets.UTF_8);
        answer(file(bytes));
        for (int time = 0; time < 3; time++) { // the connection and the place in the mailbox's traffic are free again
            try (InputStream content = content()) {
                assertThat(content.readAllBytes()).isEqualTo(bytes);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "ItemAttachment", "ReferenceAttachment" })
    void ofWhatHasNoneIsRefusedWithAdvice(String type) {
        answer("{\"@odata.type\":\"#Microsoft.OutlookServices." + type + "\",\"Id\":\"a\",\"Name\":\"a\"}");
        assertThatThrownBy(this::content).isInstanceOf(OutlookUnsupportedException.class)
                .hasMessageContaining(type).hasMessageContaining("attachments/get with expand");
    }

    @ParameterizedTest
    @ValueSource(
                 strings = {
                         "{\"Id\":\"a\"}",
                         "{\"@odata.type\":\"#Microsoft.OutlookServices.FileAttachment\",\"ContentBytes\":null}",
                         "[]", "{\"Id\":", "" })
    void thatLacksIsAMalformedAnswer(String body) {
        answer(body);
        assertThatThrownBy(this::content).isInstanceOf(OutlookMalformedResponseException.class);
    }

    @Test
    void isAskedForAgainWhenTheConnectionBreaksBeforeItBegins() throws IOException {
        SERVER.stubFor(get(urlEqualTo(PATH)).inScenario("reset").whenScenarioStateIs(Scenario.STARTED).willSetStateTo("up")
                .willReturn(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)));
        SERVER.stubFor(get(urlEqualTo(PATH)).inScenario("reset").whenScenarioStateIs("up")
                .willReturn(json(file(new byte[] { 1, 2, 3 }))));
        try (InputStream content = content()) {
            assertThat(content.readAllBytes()).containsExactly(1, 2, 3);
        }
    }

    @Test
    void cutOffNeverLooksWhole() throws IOException {
        answer("{\"@odata.type\":\"#Microsoft.OutlookServices.FileAttachment\",\"ContentBytes\":\"SGVsbG8s");
        try (InputStream content = content()) {
            assertThatThrownBy(content::readAllBytes).isInstanceOf(IOException.class).hasMessageContaining("cut off");
        }
    }

    @Test
    void changesThatAreNotTrackedAreNoWalk() {
        SERVER.stubFor(get(urlEqualTo("/api/v2.0/me/contacts")).willReturn(json("{\"value\":[]}")));
        DeltaWalk walk = DeltaWalk.from(
                client, OutlookRequest.to(HttpMethod.GET, "me", "/contacts/delta").operation("contacts/delta").build());
        assertThatThrownBy(() -> await(walk.next())).isInstanceOf(OutlookUnsupportedException.class)
                .hasMessageContaining("odata.track-changes").hasMessageContaining("apiVersion");
    }

    @Test
    void theFirstPageOfAWalkIsNeverItsLast() {
        String delta = SERVER.baseUrl() + "/api/v2.0/me/contacts?%24deltatoken=1";
        SERVER.stubFor(get(urlEqualTo("/api/v2.0/me/contacts"))
                .willReturn(json("{\"value\":[{\"Id\":\"1\"}],\"@odata.deltaLink\":\"" + delta + "\"}")
                        .withHeader("Preference-Applied", "odata.track-changes")));
        SERVER.stubFor(get(urlEqualTo("/api/v2.0/me/contacts?%24deltatoken=1"))
                .willReturn(json("{\"value\":[{\"Id\":\"2\"},{\"id\":\"Contacts('1')\",\"reason\":\"deleted\"}],"
                                 + "\"@odata.deltaLink\":\"" + delta + "2\"}")));
        DeltaWalk walk = DeltaWalk.from(
                client, OutlookRequest.to(HttpMethod.GET, "me", "/contacts/delta").operation("contacts/delta").build());
        assertThat(await(walk.next()).items()).containsExactly(Map.of("id", "1"));
        assertThat(walk.isDone()).isFalse();
        assertThat(await(walk.next()).items())
                .containsExactly(Map.of("id", "2"), Map.of("id", "1", "@removed", Map.of("reason", "deleted")));
        assertThat(walk.isDone()).isTrue();
    }
}
