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
package io.github.cameloutlook.convert;

/** Text in one of the formats that converters read is broken, or says what Outlook cannot hold. */
public class MalformedContentException extends OutlookInputException {

    private final int line;

    /**
     * @param line   where it was found, from 1 on; 0 when it concerns no single line
     * @param reason what is wrong, and what would be right
     */
    public MalformedContentException(int line, String reason) {
        this(line, reason, null);
    }

    public MalformedContentException(int line, String reason, Throwable cause) {
        super(line > 0 ? "Line " + line + ": " + reason : reason, cause);
        this.line = line;
    }

    /** Line where it was found, from 1 on; 0 when it concerns no single line. */
    public int getLine() {
        return line;
    }
}
