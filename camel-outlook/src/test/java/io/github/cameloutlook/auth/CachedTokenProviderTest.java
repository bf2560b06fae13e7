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
package io.github.cameloutlook.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The cache with a clock that is set by hand and a source that answers when told to. */
class CachedTokenProviderTest {

    private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");

    private Instant now = START;
    private final List<TokenRequest> asked = new ArrayList<>();
    private final List<CompletableFuture<AccessToken>> answers = new ArrayList<>();
    private final CachedTokenProvider provider = new CachedTokenProvider(this::ask, new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    private CompletableFuture<AccessToken> ask(TokenRequest request) {
        asked.add(request);
        CompletableFuture<AccessToken> answer = new CompletableFuture<>();
        answers.add(answer);
        return answer;
    }

    private CompletableFuture<AccessToken> get() {
        return provider.accessToken(TokenRequest.plain());
    }

    private AccessToken token(String value) {
        return new AccessToken(value, now.plus(Duration.ofHours(1)));
    }

    @Test
    void manyWaitersCauseOneRefresh() {
        List<CompletableFuture<AccessToken>> waiters = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            waiters.add(get());
        }

        answers.get(0).complete(token("a"));

        assertThat(asked).hasSize(1);
        assertThat(waiters).allSatisfy(waiter -> assertThat(waiter.join().value()).isEqualTo("a"));
        assertThat(get().join().value()).isEqualTo("a");
        assertThat(asked).hasSize(1);
    }

    @Test
    void aTokenIsRenewedShortlyBeforeItsEnd() {
        get();
        answers.get(0).complete(token("a"));

        now = START.plus(Duration.ofMinutes(54));
        assertThat(get()).isCompleted();

        now = START.plus(Duration.ofMinutes(56));
        assertThat(get()).isNotCompleted();
        assertThat(asked).hasSize(2);
    }

    @Test
    void whenRenewalFailsAheadOfTimeTheOldTokenIsUsedToItsEnd() {
        get();
        answers.get(0).complete(token("a"));
        now = START.plus(Duration.ofMinutes(56));
        CompletableFuture<AccessToken> waiter = get();

        answers.get(1).completeExceptionally(TokenException.temporary("down", null, null, null));

        assertThat(waiter.join().value()).isEqualTo("a");
        assertThat(get().join().value()).isEqualTo("a");
    }

    @Test
    void aFailureIsNotKeptButRestsAWhile() {
        CompletableFuture<AccessToken> first = get();
        answers.get(0).completeExceptionally(TokenException.temporary("busy", null, Duration.ofSeconds(30), null));
        assertThat(first).isCompletedExceptionally();

        CompletableFuture<AccessToken> tooEarly = get();
        assertThat(asked).hasSize(1);
        assertThatThrownBy(tooEarly::join).cause().isInstanceOfSatisfying(TokenException.class,
                failure -> assertThat(failure.getRetryAfter()).isEqualTo(Duration.ofSeconds(30)));

        now = START.plusSeconds(31);
        CompletableFuture<AccessToken> later = get();
        answers.get(1).complete(token("a"));
        assertThat(later.join().value()).isEqualTo("a");
    }

    @Test
    void aRefusedTokenIsReplacedOnceForAllWhoHeldIt() {
        get();
        AccessToken refused = token("a");
        answers.get(0).complete(refused);

        CompletableFuture<AccessToken> one = provider.accessToken(TokenRequest.replacing(refused, null));
        CompletableFuture<AccessToken> other = provider.accessToken(TokenRequest.replacing(refused, null));
        answers.get(1).complete(token("b"));
        CompletableFuture<AccessToken> late = provider.accessToken(TokenRequest.replacing(refused, null));

        assertThat(List.of(one, other, late)).allSatisfy(token -> assertThat(token.join().value()).isEqualTo("b"));
        assertThat(asked).hasSize(2);
    }

    @Test
    void aRefusedTokenIsNeverGivenAgain() {
        get();
        AccessToken refused = token("a");
        answers.get(0).complete(refused);

        CompletableFuture<AccessToken> again = provider.accessToken(TokenRequest.replacing(refused, null));
        answers.get(1).complete(refused);

        assertThatThrownBy(again::join).cause().isInstanceOf(TokenException.class)
                .hasMessageContaining("no other one can be had");
    }

    @Test
    void claimsGoPastTheHeldTokenAndAreMetByTheNextOne() {
        get();
        AccessToken plain = token("a");
        answers.get(0).complete(plain);

        CompletableFuture<AccessToken> claimed = provider.accessToken(TokenRequest.replacing(plain, "{\"c\":1}"));
        assertThat(asked.get(1).claims()).isEqualTo("{\"c\":1}");
        answers.get(1).complete(token("b"));

        assertThat(claimed.join().value()).isEqualTo("b");
        assertThat(provider.accessToken(TokenRequest.replacing(plain, "{\"c\":1}")).join().value()).isEqualTo("b");
        assertThat(get().join().value()).isEqualTo("b");
        assertThat(asked).hasSize(2);
    }

    @Test
    void aTokenOfUnknownLifeIsKept() {
        get();
        answers.get(0).complete(new AccessToken("a", Instant.MAX));

        now = START.plus(Duration.ofDays(1000));
        assertThat(get().join().value()).isEqualTo("a");
    }

    @Test
    void aSourceThatThrowsIsAFailedRefresh() {
        CachedTokenProvider broken = new CachedTokenProvider(request -> {
            throw new IllegalStateException("broken");
        }, Clock.systemUTC());

        assertThatThrownBy(() -> broken.accessToken(TokenRequest.plain()).join()).cause().hasMessage("broken");
    }
}
