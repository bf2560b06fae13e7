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
package io.github.cameloutlook.dialect.outlookrest;

/**
 * A path below a mailbox, or below the version: what is sent there and what answers, and how Outlook REST writes it.
 * Keys are left alone, as segments and in parentheses.
 *
 * @param wire   the path in the words of Outlook REST
 * @param body   name of the shape of what is sent
 * @param answer name of the shape of what answers, or of its elements
 */
record ResourcePath(String wire, String body, String answer) {

    private static final String EXTENSION = "openTypeExtension";

    /** Reads a path in the words of either API, segments percent-encoded. */
    static ResourcePath of(Edition edition, String path) {
        return new Reading(edition).read(Relocation.of(edition, path));
    }

    /** A path while it is read. */
    private static final class Reading {

        private final Edition edition;
        private final TypeNames types;
        private String body = Shapes.ANY;
        private String answer = Shapes.ANY;
        private boolean keyFollows;

        private Reading(Edition edition) {
            this.edition = edition;
            this.types = new TypeNames(edition);
        }

        private ResourcePath read(String path) {
            StringBuilder wire = new StringBuilder(path.length() + 8);
            int start = 0;
            while (start <= path.length()) {
                int slash = path.indexOf('/', start);
                int end = slash < 0 ? path.length() : slash;
                wire.append(segment(path.substring(start, end)));
                if (slash >= 0) {
                    wire.append('/');
                }
                start = end + 1;
            }
            return new ResourcePath(wire.toString(), body, answer);
        }

        private String segment(String segment) {
            if (segment.isEmpty()) {
                return segment;
            }
            int parameters = segment.indexOf('(');
            String word = parameters < 0 ? segment : segment.substring(0, parameters);
            // ids of extensions are qualified, too
            if (TypeNames.isQualified(word) && !(keyFollows && answer.equals(EXTENSION))) {
                keyFollows = false;
                body = types.simple(word);
                answer = body;
                return types.toWire(word) + segment.substring(word.length());
            }
            Resource resource = Resource.named(word);
            // a key that happens to be a word
            if (keyFollows && !(word.startsWith("$") || word.equals("delta"))) {
                keyFollows = false;
                return answer.equals(EXTENSION) ? ExtensionId.segment(segment) : segment;
            }
            keyFollows = false;
            if (resource == null) {
                return segment;
            }
            keyFollows = resource.collection() && parameters < 0;
            body = resource.body() == null ? answer : resource.body();
            answer = resource.answer() == null ? answer : resource.answer();
            return written(resource) + (resource.collection() || parameters < 0
                    ? segment.substring(word.length()) : named(segment.substring(parameters)));
        }

        private String written(Resource resource) {
            return edition == Edition.V1_0 && "mailFolder".equals(resource.body()) ? "folders" : resource.wire();
        }

        /** Names of parameters begin with a capital, too; their values are quoted. */
        private static String named(String parameters) {
            StringBuilder result = new StringBuilder(parameters);
            boolean quoted = false;
            for (int i = 0; i + 1 < result.length(); i++) {
                char c = result.charAt(i);
                if (c == '\'') {
                    quoted = !quoted;
                } else if (!quoted && (c == '(' || c == ',')) {
                    result.setCharAt(i + 1, Letters.raised(result.substring(i + 1, i + 2)).charAt(0));
                }
            }
            return result.toString();
        }
    }
}
