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

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.cameloutlook.consumer.position.ChangeType;
import io.github.cameloutlook.consumer.source.ConsumerSettings;

import static io.github.cameloutlook.ConsumerRules.require;
import static io.github.cameloutlook.ConsumerRules.unused;

/** Consumers of messages: the changes of a folder, or the folder as a queue. */
record MessageConsumerRules(OutlookConfiguration options, OutlookConfiguration inherited) implements ConsumerRules {

    private static final String DEFAULT_FOLDER = "inbox";

    /** What the delta query allows as filter. */
    private static final Pattern DELTA_FILTER
            = Pattern.compile("\\s*receivedDateTime\\s+(ge|gt)\\s+\\S+\\s*", Pattern.CASE_INSENSITIVE);

    private static final Pattern UNREAD
            = Pattern.compile("isRead\\s+eq\\s+false|isRead\\s+ne\\s+true|not\\s*\\(?\\s*isRead\\s*(eq\\s+true)?\\s*\\)?",
                    Pattern.CASE_INSENSITIVE);

    @Override
    public ConsumerSettings.Mode mode() {
        return options.getMode() == OutlookConsumerMode.queue ? ConsumerSettings.Mode.QUEUE : ConsumerSettings.Mode.CHANGES;
    }

    @Override
    public String container() {
        return options.getFolder() == null ? DEFAULT_FOLDER : options.getFolder();
    }

    @Override
    public Set<ChangeType> changeTypes() {
        return ConsumerRules.changeTypes(options);
    }

    @Override
    public void check(ConsumerSettings.Actions actions) {
        unused("taskList", options.getTaskList(), inherited.getTaskList(), "of a consumer of messages: use the option folder");
        folders();
        if (mode() == ConsumerSettings.Mode.QUEUE) {
            queue(actions);
        } else {
            changes(actions);
        }
    }

    private void folders() {
        require(options.getMoveTo() == null || !options.isDelete(),
                "The options moveTo and delete exclude each other: a message can go to one place only.");
        require(!isFolder(options.getMoveTo()),
                "The options folder and moveTo name the same folder: moving would change nothing.");
        require(!isFolder(options.getCopyTo()),
                "The options folder and copyTo name the same folder: each copy would be consumed and copied again.");
        require(!isFolder(options.getMoveToOnFailure()),
                "The options folder and moveToOnFailure name the same folder: failed messages would stay where they are.");
    }

    private void changes(ConsumerSettings.Actions actions) {
        require(options.getFilter() == null || DELTA_FILTER.matcher(options.getFilter()).matches(),
                "The option filter is '" + options.getFilter()
                                                                                                    + "': in mode=changes the service allows only receivedDateTime ge or gt an instant. Use mode=queue for other filters.");
        require(!changeTypes().equals(Set.of(ChangeType.deleted)) || !actions.any() && actions.quarantine() == null,
                "With changeType=deleted there is no message left for markAsRead, categorize, copyTo, moveTo, delete or"
                                                                                                                     + " moveToOnFailure: remove these options.");
    }

    private void queue(ConsumerSettings.Actions actions) {
        boolean takenOut = options.getMoveTo() != null || options.isDelete()
                || actions.markAsRead() && options.getFilter() != null
                        && FilterTerms.of(options.getFilter()).stream().anyMatch(term -> UNREAD.matcher(term).matches());
        require(takenOut,
                "With mode=queue a message that was processed has to leave the queue: set the option moveTo or delete, or"
                          + " markAsRead together with filter=isRead eq false. As it is, every poll would deliver it again.");
        unused("changeType", options.getChangeType(), inherited.getChangeType(), "with mode=queue, which has no changes");
        unused("startFrom", options.getStartFrom(), inherited.getStartFrom(), "with mode=queue, which has no position");
        unused("stateRepository", options.getStateRepository(), inherited.getStateRepository(),
                "with mode=queue, which has no position");
        unused("includeResourceData", options.isIncludeResourceData(), inherited.isIncludeResourceData(),
                "with mode=queue, which lists whole messages");
    }

    private boolean isFolder(String other) {
        return other != null && other.strip().toLowerCase(Locale.ROOT).equals(container().strip().toLowerCase(Locale.ROOT));
    }
}
