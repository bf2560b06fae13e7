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
package io.github.cameloutlook.convert.contact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import ezvcard.VCard;
import ezvcard.parameter.RelatedType;
import ezvcard.property.RawProperty;
import ezvcard.property.Related;

/** What address books write beyond vCard, and relations to others, in their several ways. */
final class CardExtensions {

    private final VCard card;

    CardExtensions(VCard card) {
        this.card = card;
    }

    /** Text of the first of these properties that is there; null when none is. */
    String text(String... names) {
        for (String name : names) {
            List<String> texts = texts(name);
            if (!texts.isEmpty()) {
                return texts.get(0);
            }
        }
        return null;
    }

    List<String> texts(String name) {
        return card.getExtendedProperties(name).stream().map(CardExtensions::text).filter(text -> !text.isEmpty()).toList();
    }

    private static String text(RawProperty property) {
        return property.getValue() == null ? "" : VObjectPropertyValues.unescape(property.getValue());
    }

    String manager() {
        return either(text(CardNames.MANAGER, "X-MS-MANAGER", "X-EVOLUTION-MANAGER"), labelled("Manager"));
    }

    String assistant() {
        return either(text(CardNames.ASSISTANT, "X-MS-ASSISTANT", "X-EVOLUTION-ASSISTANT"), labelled("Assistant"));
    }

    String spouse() {
        String extension = text(CardNames.SPOUSE, "X-MS-SPOUSE", "X-EVOLUTION-SPOUSE");
        return either(extension, either(first(related(RelatedType.SPOUSE)), labelled("Spouse")));
    }

    List<String> children() {
        List<String> names = new ArrayList<>(related(RelatedType.CHILD));
        names.addAll(texts(CardNames.CHILD));
        names.addAll(texts("X-MS-CHILD"));
        names.addAll(allLabelled("Child"));
        return names;
    }

    private List<String> related(RelatedType type) {
        return card.getRelations().stream().filter(related -> related.getTypes().contains(type)).map(Related::getText)
                .filter(Objects::nonNull).toList();
    }

    private String labelled(String label) {
        return first(allLabelled(label));
    }

    /** Apple's way: a name in a group, and the group's label says what the name is. */
    private List<String> allLabelled(String label) {
        // strangers write as many as they like: each is looked at once
        Set<String> groups = new HashSet<>();
        for (RawProperty groupLabel : card.getExtendedProperties("X-ABLABEL")) {
            if (groupLabel.getGroup() != null && ("_$!<" + label + ">!$_").equalsIgnoreCase(groupLabel.getValue())) {
                groups.add(groupLabel.getGroup().toLowerCase(Locale.ROOT));
            }
        }
        List<String> names = new ArrayList<>();
        for (RawProperty name : card.getExtendedProperties("X-ABRELATEDNAMES")) {
            if (name.getGroup() != null && groups.contains(name.getGroup().toLowerCase(Locale.ROOT))) {
                names.add(text(name));
            }
        }
        return names;
    }

    private static String first(List<String> texts) {
        return texts.isEmpty() ? null : texts.get(0);
    }

    private static String either(String one, String other) {
        return one != null ? one : other;
    }
}
