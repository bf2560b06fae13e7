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

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.function.Consumer;

/**
 * Collects an answer's body as the buffers in which it arrives, up to a limit. Parsing then reads the buffers: joining
 * them into one array first would allocate every answer twice.
 */
final class CollectedBody implements BodySubscriber<ReceivedBody> {

    private final long limit;
    private final Consumer<ReceivedBody> whenComplete;
    private final List<ByteBuffer> buffers = new ArrayList<>();
    private final CompletableFuture<ReceivedBody> body = new CompletableFuture<>();
    private Subscription subscription;
    private long size;

    /** @param whenComplete told once when the body is there, or cut at the limit; not when the connection broke */
    CollectedBody(long limit, Consumer<ReceivedBody> whenComplete) {
        this.limit = limit;
        this.whenComplete = whenComplete;
    }

    @Override
    public CompletionStage<ReceivedBody> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription newSubscription) {
        this.subscription = newSubscription;
        newSubscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> items) {
        for (ByteBuffer item : items) {
            size += item.remaining();
            buffers.add(item);
        }
        if (size > limit) { // nobody wants the rest; the connection is given up with it
            subscription.cancel();
            complete(true);
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        complete(false);
    }

    private void complete(boolean cut) {
        if (body.isDone()) { // cut before
            return;
        }
        ReceivedBody received = new ReceivedBody(new ByteBufferInputStream(buffers), size, cut);
        whenComplete.accept(received);
        body.complete(received);
    }
}
