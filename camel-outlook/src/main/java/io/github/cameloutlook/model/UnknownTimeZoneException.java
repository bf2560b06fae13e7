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
package io.github.cameloutlook.model;

import java.time.DateTimeException;

/** A name is neither that of a Windows time zone nor that of an IANA one. */
public class UnknownTimeZoneException extends DateTimeException {

    private static final long serialVersionUID = 1L;

    private final String name;

    public UnknownTimeZoneException(String name) {
        super("Unknown time zone '" + name
              + "': expected a Windows name such as W. Europe Standard Time, an IANA name such as Europe/Berlin, or UTC");
        this.name = name;
    }

    /** The name that nobody knows. */
    public String name() {
        return name;
    }
}
