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

import io.github.cameloutlook.convert.OutlookInputException;

/** Whether Angus Mail is there, which is optional. This class itself needs nothing of it. */
final class MimeLibrary {

    private static final String API = "jakarta.mail.internet.MimeMessage";
    private static final String IMPLEMENTATION = "jakarta.mail.util.StreamProvider";

    private MimeLibrary() {
    }

    /**
     * Checks that the library is there.
     *
     * @throws OutlookInputException if the API or its implementation is missing
     */
    static void require() {
        try {
            Class.forName(API, false, MimeLibrary.class.getClassLoader());
            // looks the implementation up, and fails without one
            Class.forName(IMPLEMENTATION, true, MimeLibrary.class.getClassLoader()).getMethod("provider").invoke(null);
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new OutlookInputException(
                    "Mail is turned into MIME and back by Angus Mail, which is not on the class path: add"
                                            + " org.eclipse.angus:angus-mail.",
                    e);
        }
    }
}
