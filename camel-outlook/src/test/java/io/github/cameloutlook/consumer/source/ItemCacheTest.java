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

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Items that came along with hints, in bounded memory. */
class ItemCacheTest {

    private static Map<String, Object> item(String id, String subject) {
        return Map.of("id", id, "subject", subject);
    }

    @Test
    void givesAnItemOnceAndToItsMailboxOnly() {
        ItemCache cache = new ItemCache(10, 1000);
        cache.put("alice", item("1", "one"));

        assertThat(cache.take("bob", "1")).isNull();
        assertThat(cache.take("alice", "1")).containsEntry("subject", "one");
        assertThat(cache.take("alice", "1")).isNull();
    }

    @Test
    void keepsTheLatestStateThatCame() {
        ItemCache cache = new ItemCache(10, 1000);
        cache.put("alice", item("1", "one"));
        cache.put("alice", item("1", "two"));
        assertThat(cache.take("alice", "1")).containsEntry("subject", "two");
    }

    @Test
    void letsTheOldestGoWhenThereAreMany() {
        ItemCache cache = new ItemCache(2, 1000);
        cache.put("alice", item("1", "one"));
        cache.put("alice", item("2", "two"));
        cache.put("alice", item("3", "three"));
        assertThat(cache.take("alice", "1")).isNull();
        assertThat(cache.take("alice", "2")).isNotNull();
        assertThat(cache.take("alice", "3")).isNotNull();
    }

    @Test
    void letsTheOldestGoWhenTheyAreLarge() {
        ItemCache cache = new ItemCache(100, 1000);
        cache.put("alice", item("1", "x".repeat(400)));
        cache.put("alice", item("2", "x".repeat(400)));
        cache.put("alice", item("3", "x".repeat(400)));
        assertThat(cache.take("alice", "1")).isNull();
        assertThat(cache.take("alice", "2")).isNotNull();
        cache.put("alice", item("4", "x".repeat(2000)));
        assertThat(cache.take("alice", "3")).isNull();
        assertThat(cache.take("alice", "4")).isNull();
        cache.put("alice", item("5", "small"));
        assertThat(cache.take("alice", "5")).isNotNull();
    }

    @Test
    void passesOverWhatHasNoId() {
        ItemCache cache = new ItemCache(1, 1000);
        cache.put("alice", item("1", "one"));
        cache.put("alice", Map.of("subject", "nobody's"));
        assertThat(cache.take("alice", "1")).isNotNull();
    }
}
