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
package io.github.cameloutlook.operation.call;

import java.util.Collection;
import java.util.Map;

import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.operation.catalogue.ExtensionName;

/** Refuses open extensions that the service could not keep as they are, before anything is sent. */
public final class ExtensionCheck {

    public static final String NAME = "extensionName";

    private ExtensionCheck() {
    }

    /** Checks the extensions that an item is to be created along with. */
    public static void ofItem(Map<String, Object> item) {
        if (item.get("extensions") instanceof Collection<?> extensions) {
            for (Object extension : extensions) {
                if (extension instanceof Map<?, ?> values) {
                    name(values.get(NAME));
                    values.forEach((name, value) -> value(String.valueOf(name), value));
                }
            }
        }
    }

    public static void name(Object name) {
        try {
            ExtensionName.check(name == null ? null : name.toString());
        } catch (IllegalArgumentException e) {
            throw new OutlookInputException(e.getMessage() + " Nothing was sent.", e);
        }
    }

    /** The service keeps values without parts only. */
    public static void value(String name, Object value) {
        boolean hasParts = value instanceof Map
                || value instanceof Collection<?> items
                        && items.stream().anyMatch(item -> item instanceof Map || item instanceof Collection);
        if (hasParts) {
            throw new OutlookInputException(
                    "The value '" + name + "' of the extension has parts of its own. Open extensions keep texts, numbers,"
                                            + " booleans and lists of them; write others as JSON text. Nothing was sent.");
        }
    }
}
