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

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.github.cameloutlook.client.OutlookException;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.operation.container.ContainerResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks up the folders and calendars that a producer's options name when it starts, so that a misspelt one is refused
 * then and not with the first message. A service that cannot be asked now is no reason not to start. Nor is a missing
 * folder where no mailbox was configured: the exchanges will name the mailbox, and theirs may have it.
 */
final class ContainerCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ContainerCheck.class);
    private static final long TIMEOUT_SECONDS = 10;
    /** Value of the option mailbox when nobody set it. */
    private static final String ANY_MAILBOX = "me";

    private ContainerCheck() {
    }

    static void check(ContainerResolver containers, String mailbox, String option, String noun, String name)
            throws InterruptedException {
        if (name == null) {
            return;
        }
        try {
            containers.resolve(mailbox, name).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = OutlookException.unwrap(e);
            if (cause instanceof OutlookNotFoundException notFound && notFound.getStatus() == 0
                    && !ANY_MAILBOX.equals(mailbox)) {
                throw new IllegalArgumentException(

                        "The option " + option + " names no " + noun + ": " + cause.getMessage(), cause);
            }
            LOG.warn("What the option {} names could not be looked up at start: {}", option, cause.getMessage());
        } catch (TimeoutException e) {
            LOG.warn("What the option {} names could not be looked up within {} seconds", option, TIMEOUT_SECONDS);
        }
    }
}
