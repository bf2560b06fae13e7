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

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places of the neutral model that are elsewhere in Outlook REST, by paths below the mailbox. */
final class Relocation {

    private static final List<Move> MOVES = List.of(
            new Move("/todo/groups/([^/]+)/lists", "/taskGroups/$1/taskFolders"),
            new Move("/todo/groups(/[^/]+)?", "/taskGroups$1"),
            // a task has an address of its own, without that of its list
            new Move("/todo/lists/[^/]+/tasks/(?!delta$)([^/]+(?:/attachments(?:/.*)?|/complete)?)", "/tasks/$1"),
            new Move("/todo/lists((?:/[^/]+(?:/tasks)?)?(?:/delta)?)", "/taskFolders$1"),
            new Move("/places/microsoft\\.graph\\.room", "/findRooms"),
            new Move("/places/microsoft\\.graph\\.roomList", "/findRoomLists"),
            new Move("/places/([^/]+)/microsoft\\.graph\\.roomList/rooms", "/findRooms(roomList='$1')"));
    /** What To Do has and the older tasks have not. */
    private static final Pattern LACKING = Pattern.compile(
            "/todo/lists/[^/]+(?:/tasks/[^/]+)?/(extensions|checklistItems|linkedResources|attachmentSessions)(?:/.*)?");

    private Relocation() {
    }

    private record Move(Pattern from, String to) {

        Move(String from, String to) {
            this(Pattern.compile("(?i)" + from), to);
        }
    }

    /**
     * The path in Outlook REST, in neutral words.
     *
     * @throws IllegalArgumentException if the API has no such place
     */
    static String of(Edition edition, String path) {
        // asked of every request: nearly all paths are where they are
        if (path.startsWith("/todo/") || path.startsWith("/places/")) {
            return moved(edition, path);
        }
        if (edition != Edition.BETA && (path.equals("/photos") || path.startsWith("/photos/"))) {
            throw new IllegalArgumentException(
                    "Photos in sizes exist in Microsoft Graph and Outlook REST beta only, not in " + edition
                                               + ": leave the size out.");
        }
        return path;
    }

    private static String moved(Edition edition, String path) {
        Matcher lacking = LACKING.matcher(path);
        if (lacking.matches()) {
            throw new IllegalArgumentException(
                    "Tasks and task lists have no " + lacking.group(1) + " in " + edition
                                               + ": they exist in Microsoft Graph only.");
        }
        for (Move move : MOVES) {
            Matcher matcher = move.from().matcher(path);
            if (matcher.matches()) {
                return matcher.replaceFirst(move.to());
            }
        }
        return path;
    }
}
