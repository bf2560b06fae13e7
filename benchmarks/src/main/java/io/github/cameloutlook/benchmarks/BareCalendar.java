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
package io.github.cameloutlook.benchmarks;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** Reads a calendar view page by page. */
final class BareCalendar implements Subject {

    private final BareHttp http = new BareHttp();
    private URI server;
    private Map<String, String> parameters;

    @Override
    public void prepare(URI server, Map<String, String> parameters) throws Exception {
        this.server = server;
        this.parameters = parameters;
        for (int i = 0; i < Integer.parseInt(parameters.get("warmUps")); i++) {
            run();
        }
    }

    @Override
    public void run() throws Exception {
        int expected = Integer.parseInt(parameters.get("occurrences"));
        int pageSize = Integer.parseInt(parameters.get("pageSize"));
        int seen = 0;
        String link
                = server + "/v1.0/users/" + parameters.get("mailbox") + "/calendarView?startDateTime=" + parameters.get("start")
                  + "&endDateTime=" + parameters.get("end");
        while (link != null) {
            Map<String, Object> page = http.get(link, pageSize);
            seen += ((List<?>) page.get("value")).size();
            link = (String) page.get("@odata.nextLink");
        }
        if (seen != expected) {
            throw new IllegalStateException("Read " + seen + " occurrences instead of " + expected);
        }
    }
}
