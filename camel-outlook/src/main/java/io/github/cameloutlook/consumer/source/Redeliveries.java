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

/**
 * What becomes of an item after its exchange failed.
 *
 * @param maximum    how often it is offered again; negative means forever
 * @param quarantine whether there is a folder for messages that failed for good
 */
public record Redeliveries(int maximum, boolean quarantine) {

    public enum Verdict {
        OFFER_AGAIN("It is offered again at the next poll"),
        QUARANTINE("It is moved to the folder of the option moveToOnFailure"),
        PASS_OVER("The option maximumRedeliveries is used up: it is passed over");

        private final String consequence;

        Verdict(String consequence) {
            this.consequence = consequence;
        }

        /** One sentence for the exception handler, before the failure is counted. */
        public String describe(Item item, WatchedCollection collection) {
            return "Exchange of " + collection.noun() + " " + item.id() + " in mailbox " + collection.mailbox() + " failed "
                   + (item.failures() + 1)
                   + " times. " + consequence;
        }
    }

    /** Judges an item whose exchange has just failed once more. */
    public Verdict afterFailure(Item item) {
        if (maximum < 0 || item.failures() < maximum) {
            return Verdict.OFFER_AGAIN;
        }
        // what is removed cannot be moved
        return quarantine && !item.isRemoved() ? Verdict.QUARANTINE : Verdict.PASS_OVER;
    }
}
