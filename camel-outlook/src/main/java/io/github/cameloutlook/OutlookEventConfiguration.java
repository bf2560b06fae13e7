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
package io.github.cameloutlook;

import java.time.Clock;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** Options of consumers of events. The option texts are the user documentation. */
@UriParams
public abstract class OutlookEventConfiguration extends OutlookPushConfiguration {

    @UriParam(label = "consumer", defaultValue = "86400000", javaType = "java.time.Duration",
              description = "How far into the past a consumer of events in mode changes watches the calendar. Events that were over before are forgotten.")
    private long windowBefore = 86400000;
    @UriParam(label = "consumer", defaultValue = "2592000000", javaType = "java.time.Duration",
              description = "How far into the future a consumer of events in mode changes watches the calendar. The window moves forward by itself, a day at a time; events that it reaches are created.")
    private long windowAhead = 2592000000L;
    @UriParam(label = "consumer", defaultValue = "900000", javaType = "java.time.Duration",
              description = "How long before an event begins a consumer of events in mode starting delivers it.")
    private long startingBefore = 900000;
    @UriParam(label = "consumer,advanced",
              description = "Clock by which a consumer moves the window of a calendar and tells that events are about to begin; for tests. That of the system when not set.")
    private Clock clock;

    public long getWindowBefore() {
        return windowBefore;
    }

    public void setWindowBefore(long windowBefore) {
        this.windowBefore = windowBefore;
    }

    public long getWindowAhead() {
        return windowAhead;
    }

    public void setWindowAhead(long windowAhead) {
        this.windowAhead = windowAhead;
    }

    public long getStartingBefore() {
        return startingBefore;
    }

    public void setStartingBefore(long startingBefore) {
        this.startingBefore = startingBefore;
    }

    public Clock getClock() {
        return clock;
    }

    public void setClock(Clock clock) {
        this.clock = clock;
    }
}
