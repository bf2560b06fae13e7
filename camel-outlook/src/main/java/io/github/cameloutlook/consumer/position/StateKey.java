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
package io.github.cameloutlook.consumer.position;

import java.util.Locale;

/**
 * Name of a state of a consumer. Readable, stable, and free of the characters that Camel's file repository refuses.
 *
 * @param resource   what is consumed, such as messages
 * @param mailbox    mailbox as configured
 * @param container  folder, calendar or list as configured
 * @param consumerId name of the consumer
 * @param kind       what is kept under it
 */
public record StateKey(String resource, String mailbox, String container, String consumerId, Kind kind) {

    /** What is kept. */
    public enum Kind {
        /** How far the consumer came. */
        POSITION("Position"),
        /** The subscription whose notifications wake the consumer. */
        SUBSCRIPTION("Subscription"),
        /** The mark by which nodes of a cluster tell the leader of changes, in the first of the mailboxes. */
        WAKE("Wake");

        private final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    private static final String SCHEME = "outlook";
    private static final String MESSAGES = "messages";
    private static final char SEPARATOR = '|';

    /** Property set of the component. Never to be changed: states are found under it. */
    private static final String PROPERTY_SET = "7d1f4f0a-3b5e-4c39-9c1e-5b0e6c2a8f41";

    /** Name of a position. */
    public static StateKey position(String resource, String mailbox, String container, String consumerId) {
        return new StateKey(resource, mailbox, container, consumerId, Kind.POSITION);
    }

    public static StateKey parse(String text) {
        String[] parts = text.split("\\" + SEPARATOR, -1);
        if (parts.length < 4 || parts.length > 5) {
            throw new IllegalArgumentException("Not the name of a state in a mailbox: " + text);
        }
        Kind kind = parts.length == 4 ? Kind.POSITION : Kind.valueOf(parts[4].toUpperCase(Locale.ROOT));
        return new StateKey(resource(parts[0]), unescaped(parts[1]), unescaped(parts[2]), unescaped(parts[3]), kind);
    }

    /** Id of the extended property of the container that this state is kept in when it is kept in the mailbox. */
    public String property() {
        return "String {" + PROPERTY_SET + "} Name " + name();
    }

    /**
     * Name of the open extension of the container that this state is kept in where there are no extended properties.
     */
    String extension() {
        return "io.github.cameloutlook." + name();
    }

    /**
     * Name of the state among those of its container, where consumers of several resources may keep theirs: messages
     * came first and have no name in it.
     */
    public String name() {
        return "CamelOutlook" + kind.title + (MESSAGES.equals(resource) ? "" : "." + resource) + "-" + consumerId;
    }

    private static String resource(String first) {
        return SCHEME.equals(first) ? MESSAGES : first.substring(SCHEME.length() + 1);
    }

    @Override
    public String toString() {
        String suffix = kind == Kind.POSITION ? "" : SEPARATOR + kind.name().toLowerCase(Locale.ROOT);
        return SCHEME + (MESSAGES.equals(resource) ? "" : "." + resource) + SEPARATOR
               + escaped(mailbox.toLowerCase(Locale.ROOT)) + SEPARATOR + escaped(container) + SEPARATOR
               + escaped(consumerId) + suffix;
    }

    private static String escaped(String part) {
        return part.replace("%", "%25").replace("|", "%7C").replace("=", "%3D").replace("\n", "%0A").replace("\r", "%0D");
    }

    private static String unescaped(String part) {
        return part.replace("%0D", "\r").replace("%0A", "\n").replace("%3D", "=").replace("%7C", "|").replace("%25", "%");
    }
}
