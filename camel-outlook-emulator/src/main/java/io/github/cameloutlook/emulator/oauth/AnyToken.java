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
package io.github.cameloutlook.emulator.oauth;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.cameloutlook.emulator.graph.Caller;
import io.github.cameloutlook.emulator.http.Request;

/** Takes every token as one of the same application, whose user owns the first mailbox, unless a test has ended it. */
public final class AnyToken implements TokenVerifier {

    private static final Principal ANYBODY = new Principal("any", Caller.ANYBODY);
    private static final int MAXIMUM_REMEMBERED = 10_000;

    private final TokenState state;
    private final Map<String, Integer> firstSeen = new ConcurrentHashMap<>();

    public AnyToken(TokenState state) {
        this.state = state;
    }

    @Override
    public Principal verify(String token, Request request) {
        Integer generation = firstSeen.get(token);
        if (generation == null) {
            if (firstSeen.size() >= MAXIMUM_REMEMBERED) {
                firstSeen.clear();
            }
            generation = state.generation();
            firstSeen.put(token, generation);
        }
        state.refuseEnded(generation);
        ClaimsChallenge challenge = state.challenge();
        if (challenge != null && !challenge.isMetByLater(token)) {
            throw challenge.refusal();
        }
        return ANYBODY;
    }
}
