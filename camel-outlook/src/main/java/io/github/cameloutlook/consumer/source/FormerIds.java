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
package io.github.cameloutlook.consumer.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.Page;
import io.github.cameloutlook.client.PageReader;
import io.github.cameloutlook.client.PageWalk;
import io.github.cameloutlook.consumer.position.Origin;
import io.github.cameloutlook.consumer.position.Position;
import io.github.cameloutlook.consumer.position.WalkPosition;
import io.github.cameloutlook.operation.catalogue.OperationCatalogue;
import io.github.cameloutlook.operation.request.ExchangeIdRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes over what was remembered by ids of another form, after a consumer moved to another API or its option
 * immutableIds was changed: what was delivered is recognized by the ids that it has now. Waits for the service.
 */
public final class FormerIds {

    private static final Logger LOG = LoggerFactory.getLogger(FormerIds.class);

    private final ConsumerParts parts;
    private final String mailbox;
    private final Origin former;
    private final Origin now;

    public FormerIds(ConsumerParts parts, String mailbox, Origin former, Origin now) {
        this.parts = parts;
        this.mailbox = mailbox;
        this.former = former;
        this.now = now;
    }

    /**
     * Takes over a position of messages or the like, whose links lead nowhere any more: it begins to walk anew, and
     * tells nothing that was dealt with.
     *
     * @param query  fingerprint of what is walked over
     * @param listed request for the items that may be met again, with ids in their former form
     */
    public Position take(Position position, String query, Function<WalkPosition, OutlookRequest> listed) {
        LOG.info("The position of mailbox {} is from {} and goes on with {}: everything is read anew, and what was delivered is"
                 + " passed over",
                mailbox, former, now);
        Position taken = position.restarted(query).from(now);
        if (former.immutableIds() == now.immutableIds() || !canTranslate()) {
            return taken;
        }
        Collection<String> ids = new LinkedHashSet<>();
        taken.failed().forEach(item -> ids.add(item.id()));
        taken.owed().forEach(action -> ids.add(action.id()));
        taken.translate(translated(ids));
        taken.walks().values().forEach(walk -> recognize(walk, listed.apply(walk)));
        return taken;
    }

    private void recognize(WalkPosition walk, OutlookRequest listed) {
        if (listed == null) {
            return;
        }
        List<String> known = new ArrayList<>();
        PageWalk pages = PageWalk.from(new PageReader(parts.client()), listed);
        while (pages.hasNext()) {
            Page page = parts.waits().forAnswer(pages.next());
            page.items().forEach(item -> {
                if (item.get("id") instanceof String id && walk.seen.sight(id) != null) {
                    known.add(id);
                }
            });
        }
        translated(known).forEach(walk.seen::alias);
    }

    /** Whether what is remembered can be found by the ids of now; says so in the log if it cannot. */
    public boolean canTranslate() {
        if (former.immutableIds() == now.immutableIds()) {
            return true;
        }
        boolean possible = OperationCatalogue.find("exchangeIds", "translate").orElseThrow().lackingIn(parts.client().version())
                .isEmpty();
        if (!possible) {
            LOG.warn("The position of mailbox {} has ids that survive moves, which {} cannot translate: items that it remembers"
                     + " by them may be delivered again, or not found",
                    mailbox, parts.client().version());
        }
        return possible;
    }

    /**
     * The ids of now by the former ones; without those that the service does not know. Only for those who
     * {@linkplain #canTranslate can}.
     */
    public Map<String, String> translated(Collection<String> ids) {
        Map<String, String> translated = new LinkedHashMap<>();
        if (ids.isEmpty() || former.immutableIds() == now.immutableIds()) {
            return translated;
        }
        List<String> all = List.copyOf(ids);
        for (int start = 0; start < all.size(); start += ExchangeIdRequests.MOST) {
            List<String> some = all.subList(start, Math.min(all.size(), start + ExchangeIdRequests.MOST));
            OutlookRequest request = ExchangeIdRequests.translate(mailbox, some, former.idType(), now.idType());
            Page page = PageReader.page(request, parts.waits().forAnswer(parts.client().send(request)));
            page.items().forEach(item -> {
                if (item.get("sourceId") instanceof String source && item.get("targetId") instanceof String target) {
                    translated.put(source, target);
                }
            });
        }
        return translated;
    }
}
