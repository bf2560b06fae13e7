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

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The names of $select. Two that are one in Outlook REST are asked for once; times of events in version 1.0 need their
 * zones, too.
 */
record Selection(Edition edition) {

    String translate(Shape shape, String value) {
        Set<String> names = new LinkedHashSet<>();
        for (String part : value.split(",", -1)) {
            String name = part.strip();
            names.add(part.replace(name, NamePath.of(edition, shape, name).wire()));
            if (edition == Edition.V1_0 && shape.name().equals("event") && (name.equals("start") || name.equals("end"))) {
                names.add(Letters.raised(name) + "TimeZone");
            }
        }
        return String.join(",", names);
    }
}
