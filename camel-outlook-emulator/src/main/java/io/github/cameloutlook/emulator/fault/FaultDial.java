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
package io.github.cameloutlook.emulator.fault;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import io.github.cameloutlook.emulator.http.Handler;
import io.github.cameloutlook.emulator.http.Request;

/** Lets requests go wrong as it was told to. Of several faults that match, the one added first strikes. */
public final class FaultDial {

    private final List<ArmedFault> faults = new CopyOnWriteArrayList<>();
    private final FaultAnswer answers;

    public FaultDial(FaultAnswer answers) {
        this.answers = answers;
    }

    /** Puts a fault in force; the return value tells how often it has struck. */
    public ArmedFault add(Fault fault) {
        ArmedFault armed = new ArmedFault(fault);
        faults.add(armed);
        return armed;
    }

    /** Takes a fault out of force. */
    public void remove(ArmedFault fault) {
        faults.remove(fault);
    }

    /** Takes all faults out of force. */
    public void clear() {
        faults.clear();
    }

    /** The faults in force, spent ones included. */
    public List<ArmedFault> all() {
        return List.copyOf(faults);
    }

    /** A handler that breaks requests on their way to the next one, by those faults that suit the place. */
    public Handler before(Handler next, Predicate<Fault> suitable) {
        return request -> {
            ArmedFault fault = faultFor(request, suitable);
            return fault == null ? next.handle(request) : answers.answer(fault.fault(), request, next);
        };
    }

    private ArmedFault faultFor(Request request, Predicate<Fault> suitable) {
        ArmedFault striking = null;
        for (ArmedFault fault : faults) {
            // a fault that waits for its turn counts every request it is meant for, also one that another fault strikes
            if (suitable.test(fault.fault()) && fault.matches(request) && fault.meets() && striking == null
                    && fault.strikes()) {
                striking = fault;
            }
        }
        return striking;
    }
}
