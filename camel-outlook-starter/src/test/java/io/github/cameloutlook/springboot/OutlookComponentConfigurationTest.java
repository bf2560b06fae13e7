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

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.ComponentModel.ComponentOptionModel;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/** The starter offers what the component offers: names, types, defaults and texts. */
class OutlookComponentConfigurationTest {

    private static final Path SOURCE = Path.of(System.getProperty("basedir", ""), "src/generated/java",
            ComponentConfigurationSource.PACKAGE.replace('.', '/'), "OutlookComponentConfiguration.java");

    /** A stale source is rewritten, so that a second build with it is all there is to do. */
    @Test
    void sourceIsWhatTheGeneratorMakesOfTheDescription() throws IOException {
        String expected = new ComponentConfigurationSource(OutlookDescription.read()).render();
        String actual = Files.exists(SOURCE) ? Files.readString(SOURCE) : "";
        if (!actual.equals(expected)) {
            Files.createDirectories(SOURCE.getParent());
            Files.writeString(SOURCE, expected);
            fail(SOURCE + " did not match the component's options. It has been rewritten: build again and commit it.");
        }
    }

    @Test
    void metadataNamesEveryOptionWithTypeDefaultAndText() throws IOException {
        Map<String, JsonNode> metadata = metadata();
        ComponentModel component = OutlookDescription.read();
        assertThat(component.getComponentOptions()).isNotEmpty();
        for (ComponentOptionModel option : component.getComponentOptions()) {
            JsonNode property = metadata.remove("camel.component.outlook." + dashed(option.getName()));
            assertThat(property).as(option.getName()).isNotNull();
            assertThat(simple(property.path("type").asText())).as("type of " + option.getName())
                    .isEqualTo(simple(ComponentConfigurationSource.type(option)));
            assertThat(property.path("defaultValue").asText()).as("default of " + option.getName())
                    .isEqualTo(expectedDefault(option));
            assertThat(property.path("description").asText()).as("text of " + option.getName())
                    .isEqualTo(option.getDescription());
        }
        // what all starters of Camel have
        metadata.remove("camel.component.outlook.enabled");
        metadata.remove("camel.component.outlook.customizer.enabled");
        assertThat(metadata).as("properties without an option").isEmpty();
    }

    @Test
    void everyOptionThatTakesAnObjectCanNameABean() throws IOException {
        assertThat(OutlookDescription.read().getComponentOptions())
                .filteredOn(option -> "object".equals(option.getType()))
                .extracting(option -> option.getJavaType().replaceAll("<.*", ""))
                .containsExactlyInAnyOrderElementsOf(
                        OutlookComponentConverter.BEAN_TYPES.stream().map(Class::getName).toList());
    }

    private static Map<String, JsonNode> metadata() throws IOException {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        try (InputStream json = OutlookComponentConfiguration.class
                .getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            JsonNode metadata = new ObjectMapper().readTree(Objects.requireNonNull(json, "no metadata was generated"));
            metadata.path("properties").forEach(property -> properties.put(property.path("name").asText(), property));
        }
        return properties;
    }

    private static String expectedDefault(ComponentOptionModel option) {
        Object value = option.getDefaultValue();
        if (value == null) {
            return "";
        }
        return "duration".equals(option.getType()) ? value + "ms" : value.toString();
    }

    private static String simple(String type) {
        return type.replace("java.lang.", "").replace(",", ", ").replaceAll("\\s+", " ");
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
