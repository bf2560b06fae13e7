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
package io.github.cameloutlook.auth.ntlm;

/** Whether smbj is there, whose NTLM messages are used and which is optional. This class itself needs nothing of it. */
public final class NtlmLibrary {

    private static final String CLASS = "com.hierynomus.ntlm.messages.NtlmAuthenticate";

    private NtlmLibrary() {
    }

    /**
     * Checks that the library is there.
     *
     * @throws IllegalArgumentException if it is missing
     */
    public static void require() {
        try {
            Class.forName(CLASS, false, NtlmLibrary.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IllegalArgumentException(
                    "The option authentication=ntlm needs smbj, which makes its messages and is not on the class path: add"
                                               + " com.hierynomus:smbj.",
                    e);
        }
    }
}
