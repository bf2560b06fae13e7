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
package io.github.cameloutlook.springboot;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.ComponentModel.ComponentOptionModel;

/** Writes the source of {@link OutlookComponentConfiguration} from the description that Camel generated. */
final class ComponentConfigurationSource {

    static final String PACKAGE = "io.github.cameloutlook.springboot";

    private static final Map<String, String> BOXES = Map.of("boolean", "Boolean", "int", "Integer", "long", "Long");
    private static final Set<String> IMPLICIT_PACKAGES = Set.of("java.lang.", PACKAGE + ".");
    private static final String LICENCE = """
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
            """;

    private final ComponentModel component;
    private final StringBuilder fields = new StringBuilder();
    private final StringBuilder methods = new StringBuilder();

    ComponentConfigurationSource(ComponentModel component) {
        this.component = component;
    }

    String render() {
        component.getComponentOptions().forEach(this::option);
        return LICENCE + """
                package %s;

                import java.time.Duration;

                import org.apache.camel.spring.boot.ComponentConfigurationPropertiesCommon;
                import org.springframework.boot.context.properties.ConfigurationProperties;

                /**
                 * %s
                 *
                 * Generated from the description of the component; do not edit.
                 */
                @ConfigurationProperties(prefix = "camel.component.%s")
                public class OutlookComponentConfiguration extends ComponentConfigurationPropertiesCommon {

                    /**
                     * Whether to enable auto configuration of the %s component. This is enabled by default.
                     */
                    private Boolean enabled;
                %s%s}
                """.formatted(PACKAGE, component.getDescription(), component.getScheme(), component.getScheme(), fields,
                methods);
    }

    private void option(ComponentOptionModel option) {
        String name = option.getName();
        String type = type(option).replace("java.time.Duration", "Duration");
        fields.append("""
                    /**
                     * %s
                     */
                    private %s %s%s;
                """.formatted(option.getDescription().replace("*/", "*&#47;"), type, name, initializer(option, type)));
        String property = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        methods.append("""

                    public %s get%s() {
                        return %s;
                    }

                    public void set%s(%s %s) {
                        this.%s = %s;
                    }
                """.formatted(type, property, name, property, type, name, name, name));
    }

    /** Boxed, so that a property that nobody set can be told apart; a duration as such, so that 5s can be written. */
    static String type(ComponentOptionModel option) {
        if ("duration".equals(option.getType())) {
            return Duration.class.getName();
        }
        String type = BOXES.getOrDefault(option.getJavaType(), option.getJavaType());
        for (String implicit : IMPLICIT_PACKAGES) {
            type = type.replace(implicit, "");
        }
        return type;
    }

    private static String initializer(ComponentOptionModel option, String type) {
        Object value = option.getDefaultValue();
        if (value == null) {
            return "";
        }
        return " = " + switch (option.getType()) {
            case "duration" -> "Duration.ofMillis(" + value + (value.toString().length() > 9 ? "L)" : ")");
            // a choice of texts has no type of its own
            case "enum" -> "String".equals(type) ? quoted(value) : type + "." + value;
            case "boolean" -> value;
            case "integer" -> value;
            case "string" -> quoted(value);
            default -> throw new IllegalStateException(
                    "Option " + option.getName() + " of type " + option.getType() + " cannot have a default");
        };
    }

    private static String quoted(Object value) {
        return '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
