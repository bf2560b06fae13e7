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

import io.github.cameloutlook.convert.OutlookInputException;

/** Whether ez-vcard is there, which is optional. This class itself needs nothing of it. */
public final class CardLibrary {

    private static final String CLASS = "ezvcard.VCard";

    private CardLibrary() {
    }

    /**
     * Checks that the library is there.
     *
     * @throws OutlookInputException if it is missing
     */
    public static void require() {
        try {
            Class.forName(CLASS, true, CardLibrary.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw new OutlookInputException(
                    "Contacts are turned into vCards and back by ez-vcard, which is not on the class path: add"
                                            + " com.googlecode.ez-vcard:ez-vcard.",
                    e);
        }
    }
}
