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

import io.github.cameloutlook.convert.OutlookInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RequestTargetTest {

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {
            "/messages, alice@contoso.com, /messages",
            "messages, alice@contoso.com, /messages",
            "/me/messages, me, /messages",
            "/me, me, ''",
            "/users/bob+bills@contoso.com/messages, bob+bills@contoso.com, /messages",
            "/Me/Messages, me, /Messages",
            "Users/bob@contoso.com/Messages, bob@contoso.com, /Messages",
            "/Users(\"o''neil@contoso.com\")/Messages(\"a/b\"), o'neil@contoso.com, /Messages(%27a/b%27)",
            "/users(\"bob@contoso.com\"), bob@contoso.com, ''",
            "/users/bob%40contoso.com/messages/x, bob@contoso.com, /messages/x",
            "/users/bob@contoso.com, bob@contoso.com, ''",
            "/users, null, /users",
            "/places/microsoft.graph.room, null, /places/microsoft.graph.room" })
    void findsTheMailboxThatAPathBelongsTo(String text, String mailbox, String path) {
        RequestTarget target = RequestTarget.parse("alice@contoso.com", text.replace('"', '\''));
        assertThat(target.mailbox()).isEqualTo(mailbox);
        assertThat(target.path()).isEqualTo(path);
    }

    @Test
    void takesTheQueryApart() {
        RequestTarget target = RequestTarget.parse("me", "/messages?$top=5&$filter=subject eq 'a%26b'");
        assertThat(target.path()).isEqualTo("/messages");
        assertThat(target.query()).containsEntry("$top", "5").containsEntry("$filter", "subject eq 'a&b'");
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://evil.example/v1.0/me", "//evil.example/me", "/a|b" })
    void refusesWhatIsNoPath(String text) {
        assertThatThrownBy(() -> RequestTarget.parse("me", text)).isInstanceOf(OutlookInputException.class);
    }

    @Test
    void refusesUnknownMethods() {
        assertThatThrownBy(() -> RequestTarget.method("BREW")).isInstanceOf(OutlookInputException.class)
                .hasMessageContaining("GET, POST, PATCH, PUT, DELETE");
    }
}
