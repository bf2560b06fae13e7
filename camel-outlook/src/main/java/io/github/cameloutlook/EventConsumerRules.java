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
import java.time.Duration;
import java.util.Set;

import io.github.cameloutlook.consumer.position.ChangeType;
import io.github.cameloutlook.consumer.source.ConsumerSettings;
import io.github.cameloutlook.model.TimeZoneNames;

/** Consumers of events: their changes, or those about to begin. */
final class EventConsumerRules implements ConsumerRules {

    private static final String DEFAULT_CALENDAR = "calendar";
    private static final Duration LONGEST_WINDOW = Duration.ofDays(1_800);

    private final OutlookConfiguration options;
    private final OutlookConfiguration inherited;

    EventConsumerRules(OutlookConfiguration options, OutlookConfiguration inherited) {
        this.options = options;
        this.inherited = inherited;
    }

    static Clock clock(OutlookConfiguration options) {
        return options.getClock() == null ? Clock.systemUTC() : options.getClock();
    }

    /** Refuses them where something else is consumed. */
    void none() {
        String why = "of a consumer of anything else than events";
        unused("calendar", options.getCalendar(), inherited.getCalendar(), why);
        unused("timeZone", options.getTimeZone(), inherited.getTimeZone(), why);
        windowUnused(why);
        unused("startingBefore", options.getStartingBefore(), inherited.getStartingBefore(), why);
        require(options.getMode() != OutlookConsumerMode.starting, "Only events begin: mode=starting is for outlook:events.");
    }

    @Override
    public ConsumerSettings.Mode mode() {
        return isStarting() ? ConsumerSettings.Mode.STARTING : ConsumerSettings.Mode.CHANGES;
    }

    @Override
    public String container() {
        return options.getCalendar() == null ? DEFAULT_CALENDAR : options.getCalendar();
    }

    @Override
    public void check(ConsumerSettings.Actions actions) {
        require(options.getMode() != OutlookConsumerMode.queue,
                "Events are not taken out of a calendar when they are processed: use mode=changes or mode=starting.");
        ofMessages();
        require(options.getTimeZone() == null || TimeZoneNames.find(options.getTimeZone()).isPresent(),
                "The option timeZone is '" + options.getTimeZone()
                                                                                                        + "': it takes an IANA name such as Europe/Berlin, or a Windows name such as W. Europe Standard Time.");
        if (isStarting()) {
            starting();
        } else {
            changes();
        }
    }

    @Override
    public ConsumerSettings.Events events() {
        return new ConsumerSettings.Events(
                options.getCalendar(), options.getTimeZone(), Duration.ofMillis(options.getWindowBefore()),
                Duration.ofMillis(options.getWindowAhead()), Duration.ofMillis(options.getStartingBefore()));
    }

    private boolean isStarting() {
        return options.getMode() == OutlookConsumerMode.starting;
    }

    @Override
    public Set<ChangeType> changeTypes() {
        return isStarting()
                ? Set.of(ChangeType.starting)
                : options.getChangeType() == null
                        ? ChangeType.OF_EVENTS
                : ChangeType.parse(options.getChangeType(), ChangeType.OF_EVENTS);
    }

    private void changes() {
        Duration before = Duration.ofMillis(options.getWindowBefore());
        Duration ahead = Duration.ofMillis(options.getWindowAhead());
        require(!before.isNegative(), "The option windowBefore cannot be negative.");
        require(ahead.toMinutes() >= 1, "The option windowAhead is at least a minute.");
        require(before.plus(ahead).compareTo(LONGEST_WINDOW) <= 0,
                "The options windowBefore and windowAhead together are at most 1800 days: the service shows no longer part of a calendar.");
        unused("startingBefore", options.getStartingBefore(), inherited.getStartingBefore(), "in mode changes");
    }

    private void starting() {
        String why = "with mode=starting";
        Duration before = Duration.ofMillis(options.getStartingBefore());
        require(!before.isNegative(), "The option startingBefore cannot be negative.");
        require(before.compareTo(LONGEST_WINDOW) <= 0, "The option startingBefore is at most 1800 days.");
        windowUnused(why + ", which looks as far ahead as startingBefore says");
        unused("commitInterval", options.getCommitInterval(), inherited.getCommitInterval(),
                why + ", which writes down each beginning that was told");
        unused("changeType", options.getChangeType(), inherited.getChangeType(), why);
        unused("startFrom", options.getStartFrom(), inherited.getStartFrom(),
                why + ", which begins with events that did not begin yet");
    }

    private void windowUnused(String why) {
        unused("windowBefore", options.getWindowBefore(), inherited.getWindowBefore(), why);
        unused("windowAhead", options.getWindowAhead(), inherited.getWindowAhead(), why);
    }

    private void ofMessages() {
        String why = "of a consumer of events";
        unused("folder", options.getFolder(), inherited.getFolder(), why + "; use the option calendar");
        unused("select", options.getSelect(), inherited.getSelect(), why + ", which delivers whole events");
        unused("filter", options.getFilter(), inherited.getFilter(), why + "; filter in the route");
        String apart = why + "; read the event with outlook:events/get";
        unused("expand", options.getExpand(), inherited.getExpand(), apart);
        unused("extensions", options.getExtensions(), inherited.getExtensions(), apart);
        unused("extendedProperties", options.getExtendedProperties(), inherited.getExtendedProperties(), apart);
        unused("markAsRead", options.isMarkAsRead(), inherited.isMarkAsRead(), why);
        unused("moveTo", options.getMoveTo(), inherited.getMoveTo(), why);
        unused("copyTo", options.getCopyTo(), inherited.getCopyTo(), why);
        unused("categorize", options.getCategorize(), inherited.getCategorize(), why);
        unused("delete", options.isDelete(), inherited.isDelete(), why);
        unused("moveToOnFailure", options.getMoveToOnFailure(), inherited.getMoveToOnFailure(), why);
        unused("includeAttachments", options.isIncludeAttachments(), inherited.isIncludeAttachments(),
                why + ", which delivers them without attachments");
        unused("includeResourceData", options.isIncludeResourceData(), inherited.isIncludeResourceData(), why);
    }

    private static void unused(String option, Object value, Object inherited, String why) {
        ConsumerRules.unused(option, value, inherited, why);
    }

    private static void require(boolean condition, String sentence) {
        ConsumerRules.require(condition, sentence);
    }
}
