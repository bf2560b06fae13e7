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
package io.github.cameloutlook.emulator.dialect;

import java.util.EnumSet;
import java.util.Set;

import io.github.cameloutlook.emulator.dialect.schema.Subset;

/**
 * Where the Outlook REST API is served from, and so what there is of it.
 *
 * @param onPremises whether it is a server of one's own, with the limits and headers of such
 * @param graph      whether Microsoft Graph is there, too
 * @param subsets    beside mail, calendars and contacts
 */
public record Hosting(boolean onPremises, boolean graph, Set<Subset> subsets) {

    /** Microsoft's cloud: all of the API, beside Graph. */
    public static final Hosting CLOUD = new Hosting(false, true, EnumSet.allOf(Subset.class));

    /**
     * An Exchange server: mail, calendars, contacts and extensions. What such servers have beyond is documented
     * nowhere.
     */
    public static final Hosting ON_PREMISES = new Hosting(true, false, EnumSet.of(Subset.EXTENSIONS));

    /** The same with more of the API. */
    public Hosting with(Subset... more) {
        Set<Subset> all = EnumSet.copyOf(subsets);
        all.addAll(Set.of(more));
        return new Hosting(onPremises, graph, all);
    }

    /** The same beside Microsoft Graph, for tests that look through both at the same mailboxes. */
    public Hosting withGraph() {
        return new Hosting(onPremises, true, subsets);
    }
}
