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
package io.github.cameloutlook;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import io.github.cameloutlook.auth.LogonException;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * Says whether the producers of an endpoint can sign in. It signs in and nothing else: an application that may only
 * send has no mailbox that it could read.
 */
final class OutlookProducerHealthCheck extends AbstractHealthCheck {

    private static final long TIMEOUT_SECONDS = 20;

    private final OutlookEndpoint endpoint;
    private final Supplier<CompletableFuture<?>> signIn;

    /** @param signIn fails when nobody can be signed in */
    OutlookProducerHealthCheck(OutlookEndpoint endpoint, Supplier<CompletableFuture<?>> signIn) {
        super("camel", "producer:outlook-" + endpoint.getResource() + "-" + Integer.toHexString(endpoint.hashCode()));
        this.endpoint = endpoint;
        this.signIn = signIn;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        builder.detail("service.url", endpoint.getServiceUrl());
        builder.detail("mailbox", endpoint.getConfiguration().getMailbox());
        try {
            signIn.get().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            builder.up();
        } catch (ExecutionException e) {
            builder.down()
                    .message((e.getCause() instanceof LogonException ? "" : "No access token: ") + e.getCause().getMessage())
                    .error(e.getCause());
        } catch (TimeoutException e) {
            builder.down().message("No sign-in within " + TIMEOUT_SECONDS + " seconds").error(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            builder.unknown().message("The check was interrupted");
        }
    }
}
