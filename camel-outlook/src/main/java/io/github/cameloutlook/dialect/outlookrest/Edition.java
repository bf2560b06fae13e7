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

/** A version of the Outlook REST API. */
public enum Edition {
    V1_0("v1.0"),
    V2_0("v2.0"),
    BETA("beta");

    private final String version;

    Edition(String version) {
        this.version = version;
    }

    /** As users write it: Outlook REST v2.0. */
    @Override
    public String toString() {
        return "Outlook REST " + version;
    }
}
