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
package io.github.cameloutlook.emulator.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.cameloutlook.emulator.search.Searchable;
import io.github.cameloutlook.emulator.store.ContactState;

/** A contact as keyword queries see it: its names are the subject, its addresses those of a sender. */
public record SearchableContact(ContactState contact) implements Searchable {

    @Override
    public String subject() {
        return texts(List.of("displayName", "givenName", "middleName", "surname", "nickName", "fileAs"));
    }

    @Override
    public String bodyText() {
        return texts(List.of("companyName", "department", "jobTitle", "officeLocation", "profession", "personalNotes"));
    }

    private String texts(List<String> names) {
        return names.stream().map(contact::text).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    @Override
    public List<String> from() {
        List<String> result = new ArrayList<>();
        for (Object address : ContactType.emailAddresses(contact)) {
            Stream.of("name", "address").map(((Map<?, ?>) address)::get).filter(Objects::nonNull)
                    .forEach(text -> result.add(text.toString()));
        }
        return result;
    }

    @Override
    public List<String> to() {
        return List.of();
    }

    @Override
    public List<String> cc() {
        return List.of();
    }

    @Override
    public List<String> bcc() {
        return List.of();
    }

    @Override
    public List<String> categories() {
        return ((List<?>) contact.properties().get("categories")).stream().map(Object::toString).toList();
    }

    @Override
    public List<String> attachments() {
        return List.of();
    }

    @Override
    public boolean hasAttachments() {
        return false;
    }

    @Override
    public boolean isRead() {
        return true;
    }

    @Override
    public String importance() {
        return "normal";
    }

    @Override
    public Instant received() {
        return Instant.parse(contact.text("createdDateTime"));
    }

    @Override
    public Instant sent() {
        return received();
    }

    @Override
    public long size() {
        return 0;
    }
}
