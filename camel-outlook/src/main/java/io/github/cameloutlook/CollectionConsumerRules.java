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
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.consumer.position.ChangeType;
import io.github.cameloutlook.consumer.position.StartFrom;
import io.github.cameloutlook.consumer.source.ConsumerSettings;

import static io.github.cameloutlook.ConsumerRules.require;
import static io.github.cameloutlook.ConsumerRules.unused;

/**
 * Consumers of contacts, tasks and folders: their changes.
 *
 * @param resource name in URIs
 * @param traits   what the resource takes
 */
record CollectionConsumerRules(String resource, Traits traits, OutlookConfiguration options, OutlookConfiguration inherited)
        implements
            ConsumerRules {

    /**
     * What a resource takes.
     *
     * @param container  name of its default folder or list; of one without any, what its states are kept under
     * @param dated      whether its items say when they were created and changed
     * @param expandable whether the delta query takes $expand
     * @param actions    whether items can be categorized and deleted
     */
    private record Traits(String container, boolean dated, boolean expandable, boolean actions) {
    }

    private static final String CONTACTS = "contacts";
    private static final String TASKS = "tasks";

    private static final Map<String, Traits> ALL = Map.of(
            CONTACTS, new Traits("contacts", true, false, true),
            TASKS, new Traits("defaultList", true, true, true),
            "mailFolders", new Traits("all", false, false, false),
            "contactFolders", new Traits("all", false, false, false),
            "taskLists", new Traits("all", false, false, false));

    /** The rules of a resource; null when it is none of these. */
    static CollectionConsumerRules of(String resource, OutlookConfiguration options, OutlookConfiguration inherited) {
        Traits traits = ALL.get(resource);
        return traits == null ? null : new CollectionConsumerRules(resource, traits, options, inherited);
    }

    @Override
    public ConsumerSettings.Mode mode() {
        require(options.getMode() == OutlookConsumerMode.changes,
                "outlook:" + resource + " is consumed in mode=changes only: remove the option mode. Queues are made of messages.");
        return ConsumerSettings.Mode.CHANGES;
    }

    @Override
    public String container() {
        String configured = switch (resource) {
            case CONTACTS -> options.getFolder();
            case TASKS -> options.getTaskList();
            default -> null;
        };
        return configured == null ? traits.container : configured;
    }

    @Override
    public Set<ChangeType> changeTypes() {
        return ConsumerRules.changeTypes(options);
    }

    @Override
    public void check(ConsumerSettings.Actions actions) {
        String why = "of a consumer of " + resource;
        if (!CONTACTS.equals(resource)) {
            unused("folder", options.getFolder(), inherited.getFolder(), why);
            unused("moveTo", options.getMoveTo(), inherited.getMoveTo(), why + ", which cannot be moved");
        }
        if (!TASKS.equals(resource)) {
            unused("taskList", options.getTaskList(), inherited.getTaskList(), why);
        }
        reading(why);
        require(traits.dated || options.getStartFrom() == null || isNowOrBeginning(),
                "The option startFrom is '" + options.getStartFrom() + "': " + resource
                                                                                      + " do not say when they were created, so it takes now or beginning.");
        actions(actions, why);
    }

    private boolean isNowOrBeginning() {
        StartFrom from = StartFrom.parse(options.getStartFrom());
        return from.equals(StartFrom.NOW) || from.equals(StartFrom.BEGINNING);
    }

    private void reading(String why) {
        unused("filter", options.getFilter(), inherited.getFilter(), why + ", of whose changes the service filters none");
        if (!traits.expandable) {
            unused("expand", options.getExpand(), inherited.getExpand(),
                    why + ", of whose changes the service expands nothing");
            unused("extensions", options.getExtensions(), inherited.getExtensions(),
                    why + ", of whose changes the service expands nothing; read the item with its extensions in the route");
        }
        unused("extendedProperties", options.getExtendedProperties(), inherited.getExtendedProperties(),
                why + (TASKS.equals(resource)
                        ? ", which have none"
                        : ", of whose changes the service expands nothing; read the item with them in the route"));
        unused("bodyContentType", options.getBodyContentType(), inherited.getBodyContentType(), why);
        unused("includeResourceData", options.isIncludeResourceData(), inherited.isIncludeResourceData(),
                why + ", whose changes are read whole");
    }

    private void actions(ConsumerSettings.Actions actions, String why) {
        unused("markAsRead", options.isMarkAsRead(), inherited.isMarkAsRead(), why);
        unused("copyTo", options.getCopyTo(), inherited.getCopyTo(), why + ", which cannot be copied");
        unused("moveToOnFailure", options.getMoveToOnFailure(), inherited.getMoveToOnFailure(),
                why + ": what fails for good is reported and passed over");
        if (!traits.actions) {
            unused("categorize", options.getCategorize(), inherited.getCategorize(), why);
            unused("delete", options.isDelete(), inherited.isDelete(), why + ", with which everything in them would go");
        }
        require(options.getMoveTo() == null || !options.isDelete(),
                "The options moveTo and delete exclude each other: a contact can go to one place only.");
        require(options.getMoveTo() == null || !options.getMoveTo().strip().toLowerCase(Locale.ROOT)
                .equals(container().strip().toLowerCase(Locale.ROOT)),
                "The options folder and moveTo name the same folder: moving would change nothing.");
        require(!changeTypes().equals(Set.of(ChangeType.deleted)) || !actions.any(),
                "With changeType=deleted there is nothing left for categorize, moveTo or delete: remove these options.");
    }
}
