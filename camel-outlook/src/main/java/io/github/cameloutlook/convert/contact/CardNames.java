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

/** Names that vCard does not have, as address books know them. */
final class CardNames {

    static final String MANAGER = "X-MANAGER";
    static final String ASSISTANT = "X-ASSISTANT";
    static final String SPOUSE = "X-SPOUSE";
    static final String CHILD = "X-CHILD";
    static final String INITIALS = "X-INITIALS";
    static final String FILE_AS = "X-EVOLUTION-FILE-AS";
    static final String YOMI_GIVEN_NAME = "X-PHONETIC-FIRST-NAME";
    static final String YOMI_SURNAME = "X-PHONETIC-LAST-NAME";
    static final String YOMI_COMPANY = "X-PHONETIC-ORG";
    static final String IM_ADDRESS = "X-MS-IMADDRESS";
    /** Parameter: the name beside an address. */
    static final String EMAIL_NAME = "X-CN";
    /** Parameter: the year that stands for none. */
    static final String OMIT_YEAR = "X-APPLE-OMIT-YEAR";
    static final int NO_YEAR = 1604;

    private CardNames() {
    }
}
