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
 * A path of names, as start/dateTime, from a shape on.
 *
 * @param wire  the path in the words of Outlook REST
 * @param shape of what it leads to
 */
record NamePath(String wire, Shape shape) {

    /**
     * @throws IllegalArgumentException if it names a property that the API does not have
     */
    static NamePath of(Edition edition, Shape from, String path) {
        StringBuilder wire = new StringBuilder(path.length() + 4);
        Shape shape = from;
        int start = 0;
        while (start <= path.length()) {
            String special = shape.path(path.substring(start));
            if (special != null) {
                return new NamePath(wire.append(special).toString(), Shapes.of(edition).any());
            }
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            String name = path.substring(start, end);
            if (TypeNames.isQualified(name)) {
                TypeNames types = new TypeNames(edition);
                wire.append(types.toWire(name));
                shape = Shapes.of(edition).shape(types.simple(name));
            } else {
                Member member = isName(name) ? shape.neutral(name) : null;
                if (member != null) {
                    member.require(edition, shape.name());
                    shape = member.shape();
                }
                wire.append(member == null ? name : member.wire());
            }
            if (slash >= 0) {
                wire.append('/');
            }
            start = end + 1;
        }
        return new NamePath(wire.toString(), shape);
    }

    /** Operators as $count and * are none. */
    private static boolean isName(String name) {
        return !name.isEmpty() && Character.isLetter(name.charAt(0));
    }
}
