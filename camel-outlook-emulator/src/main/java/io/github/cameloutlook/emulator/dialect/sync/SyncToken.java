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
package io.github.cameloutlook.emulator.dialect.sync;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a synchronisation stands, as the client tells it. Graph's tokens are no good here, and these not there.
 *
 * @param beginsRound whether it came as a $deltatoken
 */
record SyncToken(boolean beginsRound, String text) {

    private static final Pattern FORM = Pattern.compile("v2,([\\w-]+=*),1\\.0,False,A00,");

    static String write(String neutral) {
        return "v2," + neutral + ",1.0,False,A00,";
    }

    static boolean looksLike(String text) {
        return FORM.matcher(text).matches();
    }

    /** Graph's token in it; one that is unknown to Graph, too, for any other text. */
    String neutral() {
        Matcher form = FORM.matcher(text);
        return form.matches() ? form.group(1) : "unknown";
    }
}
