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
package io.github.cameloutlook.examples.supportdesk;

/** Text cut or filled to a number of columns of a terminal, where East Asian characters take two. */
final class TextColumn {

    private TextColumn() {
    }

    static String of(String text, int columns) {
        StringBuilder column = new StringBuilder();
        int used = 0;
        String oneLine = text.replaceAll("\\s+", " ");
        for (int i = 0; i < oneLine.length(); i += Character.charCount(oneLine.codePointAt(i))) {
            int character = oneLine.codePointAt(i);
            int width = width(character);
            if (used + width > columns) {
                break;
            }
            column.appendCodePoint(character);
            used += width;
        }
        return column.append(" ".repeat(columns - used)).toString();
    }

    private static int width(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> Character.isIdeographic(character) || character >= 0x3000 && character < 0xA000
                    || character >= 0xAC00 && character < 0xD7A4 || character >= 0xFF00 && character < 0xFF61
                    || character >= 0x1F300 ? 2 : 1;
        };
    }
}
