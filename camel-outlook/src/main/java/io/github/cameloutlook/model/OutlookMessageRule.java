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
package io.github.cameloutlook.model;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** A rule of the inbox. */
public final class OutlookMessageRule extends OutlookObject {

    public OutlookMessageRule() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutlookMessageRule(Map<String, Object> properties) {
        super(properties);
    }

    /** Id. */
    public String getId() {
        return string("id");
    }

    /** Name. */
    public String getDisplayName() {
        return string("displayName");
    }

    public void setDisplayName(String displayName) {
        set("displayName", displayName);
    }

    /** Place among the rules. */
    public Integer getSequence() {
        return integer("sequence");
    }

    public void setSequence(Integer sequence) {
        set("sequence", sequence);
    }

    /** Whether the rule is on. */
    public Boolean getIsEnabled() {
        return bool("isEnabled");
    }

    public void setIsEnabled(Boolean isEnabled) {
        set("isEnabled", isEnabled);
    }

    /** Whether the rule cannot be changed through the service. */
    public Boolean getIsReadOnly() {
        return bool("isReadOnly");
    }

    /** Whether the rule is in an error state. */
    public Boolean getHasError() {
        return bool("hasError");
    }

    /** When it acts. */
    public MessageRulePredicates getConditions() {
        return object("conditions", MessageRulePredicates::new);
    }

    public void setConditions(MessageRulePredicates conditions) {
        set("conditions", conditions);
    }

    /** When it does not act all the same. */
    public MessageRulePredicates getExceptions() {
        return object("exceptions", MessageRulePredicates::new);
    }

    public void setExceptions(MessageRulePredicates exceptions) {
        set("exceptions", exceptions);
    }

    /** What it does. */
    public MessageRuleActions getActions() {
        return object("actions", MessageRuleActions::new);
    }

    public void setActions(MessageRuleActions actions) {
        set("actions", actions);
    }
}
