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
package io.github.cameloutlook.emulator.resource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.cameloutlook.emulator.search.Searchable;
import io.github.cameloutlook.emulator.store.MarkupText;
import io.github.cameloutlook.emulator.store.MessageState;
import io.github.cameloutlook.emulator.store.Timestamps;

/** A message as keyword queries see it. */
record SearchableMessage(MessageState state) implements Searchable {

    @Override
    public String subject() {
        return Objects.toString(state.properties().get("subject"), "");
    }

    @Override
    public String bodyText() {
        Map<?, ?> body = (Map<?, ?>) state.properties().get("body");
        String content = (String) body.get("content");
        return "html".equals(body.get("contentType")) ? MarkupText.of(content, Integer.MAX_VALUE) : content;
    }

    @Override
    public List<String> from() {
        return people(state.properties().get("from"));
    }

    @Override
    public List<String> to() {
        return people(state.properties().get("toRecipients"));
    }

    @Override
    public List<String> cc() {
        return people(state.properties().get("ccRecipients"));
    }

    @Override
    public List<String> bcc() {
        return people(state.properties().get("bccRecipients"));
    }

    @Override
    public List<String> categories() {
        return strings(state.properties().get("categories"));
    }

    @Override
    public List<String> attachments() {
        return state.attachments().stream().map(attachment -> Objects.toString(attachment.properties().get("name"), ""))
                .toList();
    }

    @Override
    public boolean hasAttachments() {
        return Boolean.TRUE.equals(state.properties().get("hasAttachments"));
    }

    @Override
    public boolean isMeeting() {
        return state.properties().containsKey(MeetingProperties.MEETING);
    }

    @Override
    public boolean isRead() {
        return state.isRead();
    }

    @Override
    public String importance() {
        return Objects.toString(state.properties().get("importance"), "normal");
    }

    @Override
    public Instant received() {
        return Instant.ofEpochSecond(state.received());
    }

    @Override
    public Instant sent() {
        Object sent = state.properties().get("sentDateTime");
        return sent == null ? null : Timestamps.parse(sent.toString());
    }

    @Override
    public long size() {
        return MapiProperties.size(state);
    }

    private static List<String> strings(Object value) {
        return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    /** Names and addresses of a recipient or a list of them. */
    private static List<String> people(Object value) {
        List<String> result = new ArrayList<>();
        for (Object recipient : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
            if (recipient instanceof Map<?, ?> map && map.get("emailAddress") instanceof Map<?, ?> emailAddress) {
                result.add(Objects.toString(emailAddress.get("name"), ""));
                result.add(Objects.toString(emailAddress.get("address"), ""));
            }
        }
        return result;
    }
}
