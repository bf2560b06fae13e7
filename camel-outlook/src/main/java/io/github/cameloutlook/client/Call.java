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
package io.github.cameloutlook.client;

import java.util.List;

import io.github.cameloutlook.dialect.WireRequest;

/**
 * A request made ready for the wire: address settled, body encoded, cost known. Immutable; an attempt with a token is a
 * call of its own.
 */
record Call(OutlookRequest request, WireRequest wire, WireBody body, List<Load> loads, Authorization authorization) {

    /** The same with these credentials. */
    Call authorizedBy(Authorization newAuthorization) {
        return new Call(request, wire, body, loads, newAuthorization);
    }

    @Override
    public String toString() {
        return request.toString();
    }
}
