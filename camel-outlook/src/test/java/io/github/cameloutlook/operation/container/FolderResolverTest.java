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
package io.github.cameloutlook.operation.container;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.OutlookResponse;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FolderResolverTest {

    private final List<OutlookRequest> requests = new ArrayList<>();
    private final FolderResolver folders = new FolderResolver(client());

    /** Knows Bob's "It's mine" below inbox, and "Plain" at the top. */
    private OutlookClient client() {
        Map<String, String> known = Map.of(
                "/mailFolders/inbox/childFolders displayName eq 'It''s mine'", "id-mine",
                "/mailFolders/msgfolderroot/childFolders displayName eq 'Plain'", "id/plain",
                "/mailFolders/id%2Fplain/childFolders displayName eq 'Below'", "id-below");
        return request -> {
            requests.add(request);
            String id = known.get(request.path() + " " + request.query().get("$filter"));
            List<?> found = id == null ? List.of() : List.of(Map.of("id", id));
            return CompletableFuture.completedFuture(
                    new OutlookResponse(200, HttpHeaders.of(Map.of(), (name, value) -> true), Map.of("value", found), null));
        };
    }

    private String resolve(String folder) {
        return folders.resolve("me", folder).join();
    }

    @Test
    void wellKnownNamesAndIdsNeedNoLookUp() {
        String id = "AAMkADRm".repeat(12) + "_-=";
        assertThat(resolve("Inbox")).isEqualTo("inbox");
        assertThat(resolve(" SentItems/ ")).isEqualTo("sentitems");
        assertThat(resolve(id)).isEqualTo(id);
        assertThat(requests).isEmpty();
    }

    @Test
    void pathsAreWalkedOnce() {
        assertThat(resolve("inbox/It's mine")).isEqualTo("id-mine");
        assertThat(resolve("Plain/Below")).isEqualTo("id-below");
        int asked = requests.size();
        assertThat(resolve("Plain/Below")).isEqualTo("id-below");
        assertThat(requests).hasSize(asked);
        folders.forget("me", "Plain/Below");
        resolve("Plain/Below");
        assertThat(requests).hasSizeGreaterThan(asked);
    }

    @Test
    void theMissingPartIsNamed() {
        assertThatThrownBy(() -> resolve("inbox/Nowhere/Deep")).hasCauseInstanceOf(OutlookNotFoundException.class)
                .hasMessageContaining("'Nowhere'").hasMessageContaining("inbox/Nowhere/Deep");
        assertThatThrownBy(() -> resolve(" / ")).hasCauseInstanceOf(OutlookNotFoundException.class)
                .hasMessageContaining("empty");
    }
}
