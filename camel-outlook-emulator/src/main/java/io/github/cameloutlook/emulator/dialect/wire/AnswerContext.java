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
package io.github.cameloutlook.emulator.dialect.wire;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.cameloutlook.emulator.dialect.schema.ApiVersion;
import io.github.cameloutlook.emulator.dialect.schema.Areas;
import io.github.cameloutlook.emulator.dialect.schema.EntityKind;
import io.github.cameloutlook.emulator.dialect.schema.Words;
import io.github.cameloutlook.emulator.graph.Caller;
import io.github.cameloutlook.emulator.http.Response;

/**
 * What the context of a neutral answer says about it: whose mailbox, which collection, which selection.
 *
 * @param root     of the service: http://127.0.0.1:8080/api/v2.0
 * @param version  that is asked
 * @param mailbox  whose it is, as the version names it: Users('id@tenant')
 * @param fragment after $metadata#: users('id')/messages(subject)/$entity
 */
public record AnswerContext(String root, ApiVersion version, String mailbox, String fragment) {

    private static final Pattern OWNER = Pattern.compile("users\\('([^']*)'\\)");

    public static AnswerContext of(String origin, ApiVersion version, Response neutral, String neutralContext) {
        return new AnswerContext(
                origin + "/api/" + version.segment(), version, mailbox(version, neutral),
                neutralContext.substring(neutralContext.indexOf('#') + 1));
    }

    /**
     * The mailbox that an answer is about: Users('id@tenant'), in v1.0 Users('address'); null when it is about none.
     */
    public static String mailbox(ApiVersion version, Response neutral) {
        return neutral.mailbox() == null
                ? null
                : "Users('" + (version == ApiVersion.V1 ? neutral.mailboxAddress() : userId(neutral.mailbox())) + "')";
    }

    /** Id of a mailbox with its tenant, as the service writes it. */
    public static String userId(String mailboxId) {
        return mailboxId + "@" + Caller.TENANT;
    }

    /** Whether the answer is one entity, not a collection. */
    public boolean isEntity() {
        return fragment.endsWith("/$entity");
    }

    /** What the answer consists of; null when it is no entities. */
    public EntityKind kind() {
        String path = path();
        return Areas.kindIn(path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
    }

    /** Address of the entity that the collection belongs to, or of the mailbox. */
    public String parent() {
        String path = path();
        int end = path.lastIndexOf('/');
        Matcher owner = OWNER.matcher(path);
        if (!owner.lookingAt() || end < 0) {
            return root + "/" + mailbox;
        }
        return root + "/" + mailbox + Words.toOutlook(version, path.substring(owner.end(), Math.max(owner.end(), end)));
    }

    /** The context in Outlook's words; the signed-in user's own is Me. */
    public String outlook(boolean me) {
        Matcher owner = OWNER.matcher(fragment);
        if (!owner.lookingAt()) {
            return root + "/$metadata#" + Words.toOutlook(version, fragment);
        }
        return root + "/$metadata#" + (me ? "Me" : mailbox) + Words.toOutlook(version, fragment.substring(owner.end()));
    }

    /** The fragment without what is selected. */
    private String path() {
        String path = isEntity() ? fragment.substring(0, fragment.length() - "/$entity".length()) : fragment;
        // a selection stands in parentheses without a quote, and at the end
        int selection = path.lastIndexOf('(');
        return path.endsWith(")") && selection >= 0 && path.charAt(selection + 1) != '\'' ? path.substring(0, selection) : path;
    }
}
