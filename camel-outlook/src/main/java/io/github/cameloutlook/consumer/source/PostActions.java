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

import java.util.List;

import io.github.cameloutlook.consumer.position.OwedAction;

/** What is done to items of one mailbox whose exchange is settled. */
public interface PostActions {

    /** Nothing is done. */
    PostActions NONE = new PostActions() {
        @Override
        public OwedAction onCompletion(Item item) {
            return null;
        }

        @Override
        public OwedAction onFailure(Item item) {
            return null;
        }

        @Override
        public List<Result> run(List<OwedAction> owed) {
            // of an earlier run, whose options were others
            return owed.stream().map(action -> Result.updated(action, null)).toList();
        }
    };

    /**
     * How trying an action ended.
     *
     * @param action  the action, at the step that failed
     * @param failure why it failed; null when it is done
     * @param etag    the item's ETag after it was updated, or null
     * @param left    whether the item left the watched collection by it
     */
    record Result(OwedAction action, RuntimeException failure, String etag, boolean left) {

        /** It is done, and the item is where it was. */
        public static Result updated(OwedAction action, String etag) {
            return new Result(action, null, etag, false);
        }

        /** It is done, and the item is not there any more. */
        public static Result left(OwedAction action) {
            return new Result(action, null, null, true);
        }

        public static Result failed(OwedAction action, RuntimeException failure) {
            return new Result(action, failure, null, false);
        }
    }

    /** What is owed to an item whose exchange completed; null when nothing is. */
    OwedAction onCompletion(Item item);

    /** What is owed to an item whose exchange failed for good; null when nothing is. */
    OwedAction onFailure(Item item);

    /** Carries actions out, in the order of steps. Never throws: what failed is in the results. */
    List<Result> run(List<OwedAction> owed);
}
