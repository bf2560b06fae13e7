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
package io.github.cameloutlook.operation.catalogue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.github.cameloutlook.dialect.ApiVersion;
import io.github.cameloutlook.dialect.OutlookApi;

import static io.github.cameloutlook.dialect.ApiVersion.OUTLOOK_REST_BETA;
import static io.github.cameloutlook.dialect.ApiVersion.OUTLOOK_REST_V1_0;
import static io.github.cameloutlook.dialect.ApiVersion.OUTLOOK_REST_V2_0;

/**
 * Which APIs have which operations. Microsoft Graph has those of all rows but a few; for Outlook REST the first version
 * is listed that has an operation, after the reference of that API of August 2016 and its later pages. What is
 * documented nowhere counts as not there.
 */
final class Availability {

    /** What there was before Graph, and what did not get there. */
    private static final Set<String> NOT_IN_GRAPH = Set.of("taskGroups/list", "taskGroups/listTaskLists", "taskGroups/get",
            "taskGroups/create", "taskGroups/createTaskList", "taskGroups/update", "taskGroups/delete", "tasks/complete");

    private static final Map<String, ApiVersion> FIRST = first();

    private Availability() {
    }

    private static Map<String, ApiVersion> first() {
        Map<String, ApiVersion> first = new LinkedHashMap<>();
        put(first, OUTLOOK_REST_V1_0, Map.of(
                "messages", "list get create update delete send sendMail reply replyAll forward createReply createReplyAll"
                            + " createForward move copy",
                "mailFolders", "list listChildFolders get create update delete move copy",
                "attachments", "list get create delete getContent",
                "events", "list get create update delete accept tentativelyAccept decline calendarView instances delta",
                "calendars", "list get create update delete",
                "calendarGroups", "list get create update delete",
                "contacts", "list get create update delete delta",
                "contactFolders", "list listChildFolders get",
                "request", "send",
                // where the API has no batches, requests go one by one with the same results
                "batch", "send"));
        put(first, OUTLOOK_REST_V2_0, Map.of(
                "messages", "delta",
                "mailFolders", "delta",
                "events", "reminderView snoozeReminder dismissReminder findMeetingTimes",
                "contactFolders", "create update delete",
                "taskLists", "list get create update delete delta",
                "taskGroups", "list listTaskLists get create createTaskList update delete",
                "tasks", "list get create update complete delete delta",
                "photo", "get getContent update",
                "focusedInboxOverrides", "list create update delete",
                "mailboxSettings", "get update"));
        put(first, OUTLOOK_REST_V2_0, Map.of(
                "extensions", "get create update delete",
                "subscriptions", "get create update delete dispatch"));
        put(first, OUTLOOK_REST_BETA, Map.of(
                "events", "cancel forward",
                "people", "list",
                "photo", "list",
                "messageRules", "list get create update delete",
                "mailTips", "get",
                "places", "listRooms listRoomLists listRoomsInList"));
        return first;
    }

    private static void put(Map<String, ApiVersion> first, ApiVersion version, Map<String, String> operations) {
        operations.forEach((resource, names) -> List.of(names.split(" "))
                .forEach(name -> first.put(resource + "/" + name, version)));
    }

    /** The APIs that have an operation. */
    static Set<ApiVersion> of(String fullName) {
        Set<ApiVersion> versions = EnumSet.noneOf(ApiVersion.class);
        ApiVersion first = FIRST.get(fullName);
        for (ApiVersion version : ApiVersion.values()) {
            boolean there = version.api() == OutlookApi.graph
                    ? !NOT_IN_GRAPH.contains(fullName) : first != null && version.compareTo(first) >= 0;
            if (there) {
                versions.add(version);
            }
        }
        return versions;
    }

    /** Says in words where something is to be had: api=graph, or api=outlook-rest with apiVersion=beta. */
    static String inWords(Set<ApiVersion> versions) {
        Map<OutlookApi, TreeSet<String>> byApi = versions.stream().collect(Collectors.groupingBy(
                ApiVersion::api, () -> new EnumMap<>(OutlookApi.class),
                Collectors.mapping(ApiVersion::version, Collectors.toCollection(TreeSet::new))));
        return byApi.entrySet().stream()
                .map(entry -> "api=" + entry.getKey() + (isAll(entry.getKey(), entry.getValue())
                        ? "" : " with apiVersion=" + String.join(" or ", entry.getValue())))
                .collect(Collectors.joining(", or "));
    }

    private static boolean isAll(OutlookApi api, Set<String> versions) {
        return Arrays.stream(ApiVersion.values()).filter(version -> version.api() == api).count() == versions.size();
    }

    /** Names of operations that are listed, for the test that holds them against the rows. */
    static Set<String> listed() {
        return FIRST.keySet();
    }
}
