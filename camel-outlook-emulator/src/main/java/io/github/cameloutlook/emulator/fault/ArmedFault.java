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

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

import io.github.cameloutlook.emulator.http.Request;

/** A fault in force: knows which requests it has met. */
public final class ArmedFault {

    private final Fault fault;
    private final Pattern pattern;
    private final Strikes strikes;

    ArmedFault(Fault fault) {
        this.fault = fault;
        this.pattern = pattern(fault.path());
        this.strikes = new Strikes(fault.skipped(), fault.limit(), fault.probability(), fault.seed());
    }

    public Fault fault() {
        return fault;
    }

    /** How often it has struck so far. */
    public long count() {
        return strikes.count();
    }

    boolean matches(Request request) {
        if (!fault.method().equals("*") && !fault.method().equalsIgnoreCase(request.method())) {
            return false;
        }
        String path = decode(request.rawPath());
        String query = request.rawQuery();
        boolean wholePath = fault.path().indexOf('*') >= 0 && fault.path().indexOf('?') < 0;
        String subject = query == null || wholePath ? path : path + '?' + decode(query);
        return wholePath || fault.path().indexOf('*') >= 0
                ? pattern.matcher(subject).matches() : pattern.matcher(subject).find();
    }

    /** Counts a request that matches; whether those that shall pass have passed. */
    boolean meets() {
        return strikes.meets();
    }

    /** Whether a request is struck; counts it if so. */
    boolean strikes() {
        return strikes.strikes();
    }

    private static Pattern pattern(String path) {
        StringBuilder regex = new StringBuilder();
        for (String part : path.split("\\*", -1)) {
            regex.append(regex.isEmpty() ? "" : ".*").append(part.isEmpty() ? "" : Pattern.quote(part));
        }
        if (path.startsWith("*")) {
            regex.insert(0, ".*");
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            // a plus stays a plus: OData queries do not use it for a space in paths
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // not decodable: such a request shall be met by what is written in the fault as it is
            return text.toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return fault + " (" + count() + " so far)";
    }
}
