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
package io.github.cameloutlook.emulator.dialect.wire;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.cameloutlook.emulator.dialect.schema.Areas;
import io.github.cameloutlook.emulator.dialect.schema.EntityKind;
import io.github.cameloutlook.emulator.graph.PathSegment;

/** How the collection that a path leads to is called in contexts: /MailFolders('id')/Messages. */
public final class CollectionContext {

    private static final Map<String, String> NAMES
            = Map.of("calendarview", "CalendarView", "childfolders", "ChildFolders", "calendar", "Calendar");

    private CollectionContext() {
    }

    public static String of(OutlookPath path) {
        StringBuilder context = new StringBuilder();
        List<PathSegment> below = path.below();
        boolean key = false;
        for (PathSegment segment : below) {
            String lower = segment.text().toLowerCase(Locale.ROOT);
            if (key) {
                context.append("('").append(OutlookQuery.encoded(segment.text().replace("'", "''"))).append("')");
                key = false;
            } else {
                context.append('/').append(name(lower));
                // what follows the name of a collection is a key, in parentheses or not
                key = !lower.equals("calendar");
            }
        }
        return context.toString();
    }

    private static String name(String lower) {
        EntityKind kind = Areas.kindIn(lower);
        return NAMES.getOrDefault(lower, kind == null ? lower : kind.set());
    }
}
