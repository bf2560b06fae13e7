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
package io.github.cameloutlook.operation.mail;

import java.net.http.HttpHeaders;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.client.ErrorDetails;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.client.OutlookUnknownOutcomeException;
import io.github.cameloutlook.model.OutlookMessage;
import io.github.cameloutlook.operation.call.Trace;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SafeSendTest {

    private static final OutlookResponse OK
            = new OutlookResponse(202, HttpHeaders.of(Map.of(), (name, value) -> true), Map.of(), null);
    private static final ErrorDetails DETAILS = new ErrorDetails("alice", "messages/sendMail", 504, null, null, null, null);
    private static final OutlookUnknownOutcomeException UNKNOWN = new OutlookUnknownOutcomeException(DETAILS, null);

    private final Deque<CompletableFuture<OutlookResponse>> answers = new ArrayDeque<>();
    private final Deque<CompletableFuture<Trace>> traces = new ArrayDeque<>();
    private int sends;
    private int looks;
    private String sentDraft;

    private SafeSend send() {
        return new SafeSend(() -> {
            sends++;
            return answers.remove();
        }, () -> {
            looks++;
            return traces.remove();
        }, id -> {
            sentDraft = id;
            return CompletableFuture.completedFuture(SafeSend.Outcome.answered(OK));
        });
    }

    private static <T> CompletableFuture<T> value(T value) {
        return CompletableFuture.completedFuture(value);
    }

    private static Trace message(boolean draft) {
        OutlookMessage message = new OutlookMessage();
        message.set("id", "m1");
        message.set("isDraft", draft);
        return Trace.of(message);
    }

    @Test
    void aDefiniteAnswerEndsIt() {
        answers.add(value(OK));
        assertThat(send().send().join().response()).isSameAs(OK);
        assertThat(looks).isZero();
    }

    @Test
    void aDefiniteRefusalIsNotSettled() {
        answers.add(CompletableFuture.failedFuture(new OutlookNotFoundException(DETAILS, null)));
        assertThatThrownBy(send().send()::join).hasCauseInstanceOf(OutlookNotFoundException.class);
        assertThat(looks).isZero();
    }

    @Test
    void whatWasSentIsNotSentAgain() {
        answers.add(CompletableFuture.failedFuture(UNKNOWN));
        traces.add(value(message(false)));
        assertThat(send().send().join().trace().message().getId()).isEqualTo("m1");
        assertThat(sends).isEqualTo(1);
    }

    @Test
    void whatWasNotSentIsSentAgain() {
        answers.addAll(List.of(CompletableFuture.failedFuture(UNKNOWN), value(OK)));
        traces.add(value(Trace.nothing()));
        assertThat(send().send().join().response()).isSameAs(OK);
        assertThat(sends).isEqualTo(2);
    }

    @Test
    void aMessageThatStayedADraftIsSentAsThatDraft() {
        answers.add(CompletableFuture.failedFuture(UNKNOWN));
        traces.add(value(message(true)));
        assertThat(send().send().join().response()).isSameAs(OK);
        assertThat(sends).isEqualTo(1);
        assertThat(sentDraft).isEqualTo("m1");
    }

    @Test
    void givesUpAfterThreeSends() {
        for (int i = 0; i < 3; i++) {
            answers.add(CompletableFuture.failedFuture(UNKNOWN));
            traces.add(value(Trace.nothing()));
        }
        assertThatThrownBy(send().send()::join).hasCause(UNKNOWN);
        assertThat(sends).isEqualTo(3);
        assertThat(looks).isEqualTo(3);
    }

    @Test
    void aRepeatThatIsRefusedBecauseTheFirstTookEffectIsSent() {
        answers.addAll(List.of(CompletableFuture.failedFuture(UNKNOWN),
                CompletableFuture.failedFuture(new OutlookNotFoundException(DETAILS, null))));
        traces.addAll(List.of(value(Trace.nothing()), value(message(false))));
        assertThat(send().send().join().trace().message().getId()).isEqualTo("m1");
    }

    @Test
    void aFailedLookLeavesTheOutcomeUnknown() {
        answers.add(CompletableFuture.failedFuture(UNKNOWN));
        OutlookNotFoundException lookFailure = new OutlookNotFoundException(DETAILS, null);
        traces.add(CompletableFuture.failedFuture(lookFailure));
        assertThatThrownBy(send().send()::join).hasCause(UNKNOWN);
        assertThat(sends).isEqualTo(1);
        assertThat(UNKNOWN.getSuppressed()).contains(lookFailure);
    }

    @Test
    void aResumedSendLooksFirst() {
        traces.add(value(message(false)));
        assertThat(send().resume(UNKNOWN).join().trace().message().getId()).isEqualTo("m1");
        assertThat(sends).isZero();
    }
}
