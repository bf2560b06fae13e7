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
package io.github.cameloutlook.operation.catalogue;

import java.util.Map;
import java.util.function.Function;

import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.model.OutlookCategory;
import io.github.cameloutlook.model.OutlookMailFolder;
import io.github.cameloutlook.model.OutlookMailboxSettings;
import io.github.cameloutlook.model.OutlookMessage;
import io.github.cameloutlook.model.OutlookMessageRule;
import io.github.cameloutlook.model.OutlookObject;
import io.github.cameloutlook.model.OutlookSubscription;

/** Which model class an operation deals with. */
public enum EntityKind {
    MESSAGE(OutlookMessage.class, OutlookMessage::of),
    MAIL_FOLDER(OutlookMailFolder.class, OutlookMailFolder::new),
    ATTACHMENT(OutlookAttachment.class, OutlookAttachment::new),
    MESSAGE_RULE(OutlookMessageRule.class, OutlookMessageRule::new),
    CATEGORY(OutlookCategory.class, OutlookCategory::new),
    MAILBOX_SETTINGS(OutlookMailboxSettings.class, OutlookMailboxSettings::new),
    SUBSCRIPTION(OutlookSubscription.class, OutlookSubscription::new),
    NONE(null, null);

    private final Class<? extends OutlookObject> type;
    private final Function<Map<String, Object>, ? extends OutlookObject> view;

    EntityKind(Class<? extends OutlookObject> type, Function<Map<String, Object>, ? extends OutlookObject> view) {
        this.type = type;
        this.view = view;
    }

    /** The model class, or null for {@link #NONE}. */
    public Class<? extends OutlookObject> type() {
        return type;
    }

    /** A view over the properties of an entity of this kind. */
    public OutlookObject view(Map<String, Object> properties) {
        return view.apply(properties);
    }
}
