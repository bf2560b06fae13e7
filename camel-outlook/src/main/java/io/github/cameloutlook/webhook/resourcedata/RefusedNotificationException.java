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
package io.github.cameloutlook.webhook.resourcedata;

/** A notification whose resource data is not to be trusted. Says why, and nothing of what came. */
public final class RefusedNotificationException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why, for counters and logs of this side; senders are not told. */
    public enum Reason {
        /** No validation token came along. */
        TOKEN_MISSING,
        /** More validation tokens came along than a notification can need. */
        TOO_MANY_TOKENS,
        /** A validation token is no signed JSON web token, or too large. */
        TOKEN_MALFORMED,
        /** A validation token is signed in a way that the sign-in authority does not use. */
        TOKEN_ALGORITHM,
        /** A validation token is signed with a key that the sign-in authority does not have. */
        TOKEN_KEY,
        /** The signature of a validation token is wrong. */
        TOKEN_SIGNATURE,
        /** A validation token was made by somebody else than the sign-in authority. */
        TOKEN_ISSUER,
        /** A validation token is for another application. */
        TOKEN_AUDIENCE,
        /** A validation token was made for somebody else than the publisher of change notifications. */
        TOKEN_PUBLISHER,
        /** A validation token is too old. */
        TOKEN_EXPIRED,
        /** A validation token is not valid yet. */
        TOKEN_NOT_YET_VALID,
        /** No validation token is for the tenant of the notification, or it is not the tenant of the application. */
        TENANT,
        /** The content is encrypted for a certificate that is not ours. */
        UNKNOWN_CERTIFICATE,
        /** The content was not encrypted as the service does, or was changed on its way. */
        UNREADABLE_CONTENT,
        /** The content is of another item than the notification. */
        OTHER_ITEM
    }

    private final Reason reason;

    public RefusedNotificationException(Reason reason) {
        super("Resource data refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
