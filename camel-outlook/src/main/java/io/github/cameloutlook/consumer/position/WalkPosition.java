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
package io.github.cameloutlook.consumer.position;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How far one walk over the changes of a folder has come.
 * <p>
 * <b>The link is exactly the one to call next</b>, a continuation link in the middle of a round or the delta link
 * between rounds, and it moves on only when every item of the page it leads to is dealt with: its exchange completed,
 * or the item is on the list of failed ones. Items of that page that are already dealt with are remembered, so calling
 * the link again offers only the others. Null means that the folder is enumerated from its beginning.
 * <p>
 * Belongs to one mailbox's poll at a time; not safe for several threads.
 */
public final class WalkPosition {

    /**
     * Items are not always visible in the order of their timestamps. After a lost token everything that was modified
     * this long before the newest item seen is looked at again; what was delivered is remembered by id.
     */
    public static final Duration OVERLAP = Duration.ofMinutes(1);

    public final SeenItems seen;
    private String link;
    private Enumeration enumeration;
    private String newestSeen;
    private String newestInRound;
    private boolean changed;

    public WalkPosition(SeenItems seen) {
        this.seen = seen;
    }

    WalkPosition(SeenItems seen, String link, Enumeration enumeration, String newestSeen, String newestInRound) {
        this.seen = seen;
        this.link = link;
        this.enumeration = enumeration;
        this.newestSeen = newestSeen;
        this.newestInRound = newestInRound;
    }

    /** The link to call next, or null to begin an enumeration. */
    public String link() {
        return link;
    }

    /** Not null while the open round enumerates the folder. */
    public Enumeration enumeration() {
        return enumeration;
    }

    /** Newest lastModifiedDateTime of completed rounds, or null. */
    public String newestSeen() {
        return newestSeen;
    }

    /** Newest lastModifiedDateTime of the open round, or null. */
    String newestInRound() {
        return newestInRound;
    }

    boolean isNew() {
        return link == null && enumeration == null;
    }

    /** Decides on what the enumeration that begins shall pass over. */
    public void begin(Enumeration first) {
        enumeration = first;
        changed = true;
    }

    /** Whether there is more to store than a fresh link after a round without items. */
    boolean isChanged() {
        return changed;
    }

    void stored() {
        changed = false;
    }

    /** The item needs not be offered any more in this walk. */
    public void dealtWith(String id, String etag) {
        seen.add(id, etag);
        changed = true;
    }

    /** The item was there before anybody watched; it is remembered if there is room. */
    public void known(String id, String state) {
        seen.addIfRoom(id, state);
    }

    /** The item is not there any more, and that needs not be told. */
    public void left(String id) {
        seen.gone(id);
        changed = true;
    }

    /**
     * Whether an item was dealt with before or lies before the start.
     *
     * @param updates whether the walk is over updates, of which an item can have many
     */
    public boolean passesOver(String id, Map<String, Object> item, boolean updates) {
        SeenItems.Sight sight = seen.sight(id);
        if (sight == null) {
            return enumeration != null && enumeration.passesOver(item);
        }
        if (sight.inOpenRound() || sight.isOf((String) item.get("@odata.etag"))) {
            return true;
        }
        // while the folder is enumerated, what was dealt with stays so; only to updates another state is news
        return enumeration != null && (!updates || enumeration.passesOver(item));
    }

    /**
     * An item lies before the start. If a walk that has to begin anew would look at it again, because it is hardly
     * older than what is new, it is remembered.
     */
    public void passed(String id, Map<String, Object> item) {
        boolean recent = enumeration != null && enumeration.isTouchedWithin(OVERLAP, item);
        if (recent && seen.sight(id) == null) {
            known(id, item.get("@odata.etag") instanceof String etag ? etag : null);
        }
    }

    public void met(Map<String, Object> item) {
        if (item.get("lastModifiedDateTime") instanceof String modified) {
            newestInRound = Timestamps.later(newestInRound, modified);
        }
    }

    /** Everything before the next page is dealt with. */
    public void pageDone(String nextLink) {
        link = nextLink;
        changed = true;
    }

    /** The enumeration came down to items that were received then. */
    public void downTo(Instant oldestReceived) {
        if (enumeration != null) {
            enumeration = enumeration.downTo(oldestReceived);
            changed = true;
        }
    }

    /** Everything in the folder is dealt with; the link asks for what changes from now on. */
    public void roundDone(String deltaLink) {
        changed |= enumeration != null || newestInRound != null;
        link = deltaLink;
        newestSeen = Timestamps.later(newestSeen, newestInRound);
        newestInRound = null;
        enumeration = null;
        seen.closeRound();
    }

    /** Another walk that begins anew, without what was dealt with in this one. */
    WalkPosition anew() {
        WalkPosition other = new WalkPosition(seen.copy(), link, enumeration, newestSeen, newestInRound);
        other.restart();
        return other;
    }

    /** The service no longer knows the link: the folder is enumerated anew, without what was dealt with. */
    public void restart() {
        if (enumeration == null) {
            Instant newest = Timestamps.parse(newestSeen);
            enumeration = new Enumeration(newest == null ? null : newest.minus(OVERLAP), null, null);
        }
        link = null;
        changed = true;
        seen.closeRound();
    }
}
