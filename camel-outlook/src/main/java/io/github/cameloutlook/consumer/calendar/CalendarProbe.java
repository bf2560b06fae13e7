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
package io.github.cameloutlook.consumer.calendar;

import java.util.List;

import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.client.PageReader;

/** Asks for the next page of a walk over a calendar in a request that can be sent along with others. */
final class CalendarProbe {

    /** The answers for many mailboxes are held together, so their pages are small. */
    private static final int SIZE = 10;

    private final CalendarEvents events;
    private final CalendarWalk walk;
    private final PageReader pages;
    private OutlookRequest asked;

    CalendarProbe(CalendarEvents events, CalendarWalk walk, PageReader pages) {
        this.events = events;
        this.walk = walk;
        this.pages = pages;
    }

    List<OutlookRequest> requests() {
        CalendarPosition position = walk.position();
        asked = events.page(position.window(), position.link(), SIZE);
        return List.of(asked);
    }

    /** Gives the walk what was answered. */
    void answered(List<OutlookResponse> answers) {
        walk.take(pages.read(asked, answers.get(0)));
    }
}
