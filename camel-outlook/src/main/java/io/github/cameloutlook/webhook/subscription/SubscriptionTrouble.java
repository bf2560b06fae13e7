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
package io.github.cameloutlook.webhook.subscription;

import java.time.Duration;

import io.github.cameloutlook.client.OutlookAccessDeniedException;
import io.github.cameloutlook.client.OutlookBadRequestException;
import io.github.cameloutlook.client.OutlookConflictException;
import io.github.cameloutlook.client.OutlookException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells people about a subscription that cannot be kept: once when it begins, once when it is over. */
final class SubscriptionTrouble {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionKeeper.class);

    /** It is tried every four minutes or so in the end: about once an hour it is said that it still fails. */
    private static final int SAID_AGAIN = 16;

    private final String mailbox;

    SubscriptionTrouble(String mailbox) {
        this.mailbox = mailbox;
    }

    /**
     * It failed.
     *
     * @param failures how often in a row, this time included
     * @param terms    terms it was tried with, or null when they are not known
     */
    void failed(int failures, Throwable failure, Duration retryDelay, SubscriptionTerms terms) {
        if (failures > 1 && failures % SAID_AGAIN != 0) {
            LOG.debug("Subscription of mailbox {} failed {} times; next try in {}. {}", mailbox, failures, retryDelay,
                    failure.getMessage());
            return;
        }
        // the message of a failure of the service has code and request id
        LOG.warn("Changes of mailbox {} are not told by notifications, because its subscription failed{}. A consumer polls"
                 + " the mailbox at its normal delay meanwhile, a webhook route gets nothing. It is tried again, next in {}."
                 + " {} {}",
                mailbox, failures > 1 ? " " + failures + " times" : "", retryDelay, failure.getMessage(),
                advice(failure, terms));
    }

    /** It works again, or for the first time. */
    void over(int failures, SubscriptionWork.Held held) {
        SubscriptionRecord entry = held.entry();
        if (failures > 0) {
            LOG.info("Changes of mailbox {} are told by notifications again, after {} failures: subscription {}, until {}",
                    mailbox, failures, entry.subscriptionId(), entry.expires());
        } else if (held.gap()) {
            LOG.info("Changes of mailbox {} are told by notifications: subscription {}, until {} and then renewed", mailbox,
                    entry.subscriptionId(), entry.expires());
        } else {
            LOG.debug("Subscription {} of mailbox {} is there until {}", entry.subscriptionId(), mailbox, entry.expires());
        }
    }

    void notDeleted(SubscriptionRecord entry, Throwable failure) {
        LOG.warn("Subscription {} of mailbox {} could not be deleted; it ends by itself at {}. {}", entry.subscriptionId(),
                mailbox, entry.expires(), failure.getMessage());
    }

    void notReauthorized(String subscriptionId, Throwable failure) {
        LOG.warn("The service wants subscription {} of mailbox {} to be reauthorized, which failed; the node that owns it"
                 + " renews it at its time. {}",
                subscriptionId, mailbox, failure.getMessage());
    }

    private static String advice(Throwable failure, SubscriptionTerms terms) {
        if (terms == null || !(failure instanceof OutlookException outlook)) {
            return "";
        }
        String message = String.valueOf(outlook.getDetails().message()).toLowerCase();
        if (outlook instanceof OutlookBadRequestException
                && (message.contains("validation") || message.contains("verification"))) {
            return "The service could not make sure that " + terms.notificationUrl() + urlOf(terms)
                   + " is served by this consumer: it must be reachable from the internet by https with a certificate of a"
                   + " public authority, and POST requests to it must come to this consumer unchanged and be answered within"
                   + " 5 seconds; see the options notificationUrl and notificationPath of a consumer, webhookExternalUrl and"
                   + " webhookPath of a webhook route.";
        }
        if (outlook instanceof OutlookConflictException) {
            return "Somebody else with the same application registration watches the same folder for the same changes with"
                   + " another notificationUrl; the service allows one subscription. Stop it, or give this consumer"
                   + " another changeType or another application registration.";
        }
        if (outlook instanceof OutlookAccessDeniedException) {
            return "Subscriptions need a permission to read, such as Mail.Read: one to write alone may be refused. With"
                   + " a token of a user, only the user's own mailbox can be subscribed to.";
        }
        return "";
    }

    private static String urlOf(SubscriptionTerms terms) {
        boolean same = terms.lifecycleNotificationUrl() == null
                || terms.lifecycleNotificationUrl().equals(terms.notificationUrl());
        return same ? "" : " or " + terms.lifecycleNotificationUrl();
    }
}
