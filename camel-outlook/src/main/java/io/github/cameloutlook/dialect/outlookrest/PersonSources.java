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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Outlook REST says where a person is known from, Graph what kind of person it is: somebody from the directory is a
 * user of the organization. What it says is kept, too, under its own name.
 */
final class PersonSources implements Reshaping {

    static final String NEUTRAL = "personType";
    static final String ON_WIRE = "Sources";
    private static final String SOURCES = "sources";

    @Override
    public void decoded(Map<String, Object> neutral) {
        if (!(neutral.remove(NEUTRAL) instanceof List<?> sources)) {
            return;
        }
        neutral.put(SOURCES, sources);
        Map<String, Object> type = new LinkedHashMap<>();
        type.put("class", "Person");
        boolean inDirectory = sources.stream()
                .anyMatch(source -> source instanceof Map<?, ?> known && "Directory".equals(known.get("type")));
        type.put("subclass", inDirectory ? "OrganizationUser" : null);
        neutral.put(NEUTRAL, type);
    }
}
