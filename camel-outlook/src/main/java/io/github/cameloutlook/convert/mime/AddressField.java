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
package io.github.cameloutlook.convert.mime;

import java.util.ArrayList;
import java.util.List;

/**
 * A field of addresses, taken apart in one go: commas, and the colons and semicolons of groups, separate where they are
 * not in quotes, comments or brackets. The parser of Jakarta Mail goes to the end of the field for each bracket that
 * does not close, so it is given one address at a time.
 */
final class AddressField {

    private final String field;
    private final List<String> addresses = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private String group;
    private int members;
    private boolean quoted;
    private int comments;
    private boolean bracketed;

    private AddressField(String field) {
        this.field = field;
    }

    /** The addresses. A group without members is its name and a colon. */
    static List<String> split(String text) {
        AddressField field = new AddressField(text);
        field.split();
        boolean open = field.quoted || field.comments > 0 || field.bracketed;
        // one that does not close must not take the others along
        return open ? List.of(text.split("[,;]")) : field.addresses;
    }

    private void split() {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\' && (quoted || comments > 0) && i + 1 < field.length()) {
                current.append(c).append(field.charAt(++i));
            } else if (isSeparator(c)) {
                separate(c);
            } else {
                track(c);
                current.append(c);
            }
        }
        end();
        endGroup();
    }

    private boolean isSeparator(char c) {
        return !quoted && comments == 0 && !bracketed && (c == ',' || c == ';' || c == ':' && group == null);
    }

    private void separate(char c) {
        if (c == ':') {
            group = current.toString().strip();
            members = 0;
            current.setLength(0);
            return;
        }
        end();
        if (c == ';') {
            endGroup();
        }
    }

    private void end() {
        if (!current.toString().isBlank()) {
            addresses.add(current.toString().strip());
            members++;
        }
        current.setLength(0);
    }

    private void endGroup() {
        if (group != null && members == 0) {
            addresses.add(group + ":");
        }
        group = null;
    }

    private void track(char c) {
        if (quoted) {
            quoted = c != '"';
        } else if (c == '(') {
            comments++;
        } else if (comments > 0) {
            comments -= c == ')' ? 1 : 0;
        } else if (c == '"') {
            quoted = true;
        } else if (c == '<') {
            bracketed = true;
        } else if (c == '>') {
            bracketed = false;
        }
    }
}
