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
package io.github.cameloutlook.emulator.dialect.schema;

/** Names of types in both spellings: #microsoft.graph.fileAttachment, #Microsoft.OutlookServices.FileAttachment. */
public final class TypeNames {

    public static final String OUTLOOK = "Microsoft.OutlookServices.";
    public static final String NEUTRAL = "microsoft.graph.";

    private TypeNames() {
    }

    public static String toOutlook(String type) {
        return renamed(type, NEUTRAL, OUTLOOK, true);
    }

    public static String toNeutral(String type) {
        return renamed(type, OUTLOOK, NEUTRAL, false);
    }

    private static String renamed(String type, String from, String to, boolean raise) {
        String sign = type.startsWith("#") ? "#" : "";
        if (!type.startsWith(from, sign.length())) {
            return type;
        }
        String name = type.substring(sign.length() + from.length());
        return sign + to + (raise ? PropertyNames.raised(name) : PropertyNames.lowered(name));
    }
}
