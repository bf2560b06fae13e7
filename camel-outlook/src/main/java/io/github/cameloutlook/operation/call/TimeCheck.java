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
package io.github.cameloutlook.operation.call;

import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.convert.PointInTime;
import io.github.cameloutlook.operation.catalogue.Input;

/** Refuses times that the service would refuse, or would understand in another way than they are meant. */
final class TimeCheck {

    private final Inputs inputs;

    TimeCheck(Inputs inputs) {
        this.inputs = inputs;
    }

    /**
     * Checks zone and order of the times that are given.
     *
     * @throws OutlookInputException naming the option and header to change
     */
    void check() {
        if (inputs.text(Input.TIME_ZONE) != null) {
            PointInTime.zone(inputs.zone());
        }
        order(Input.START_DATE_TIME, Input.END_DATE_TIME);
        order(Input.PROPOSED_START_DATE_TIME, Input.PROPOSED_END_DATE_TIME);
    }

    private void order(Input first, Input second) {
        PointInTime start = inputs.time(first);
        PointInTime end = inputs.time(second);
        if (start != null && end != null && end.instant().isBefore(start.instant())) {
            throw new OutlookInputException(
                    "The end " + end.instant() + " is before the start " + start.instant() + ": change " + second.describe()
                                            + " or " + first.describe() + ".");
        }
    }
}
