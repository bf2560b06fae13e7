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
package io.github.cameloutlook.convert.type;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.OutlookCategory;
import io.github.cameloutlook.model.OutlookMessage;
import io.github.cameloutlook.model.OutlookObject;
import org.apache.camel.TypeConversionException;
import org.apache.camel.TypeConverter;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ModelConvertersTest {

    private static final String JSON = "{\"id\":\"1\",\"displayName\":\"Grüße\",\"unknown\":[1.50,null]}";
    private static DefaultCamelContext context;
    private static TypeConverter converter;

    @BeforeAll
    static void start() {
        context = new DefaultCamelContext();
        context.start();
        converter = context.getTypeConverter();
    }

    @AfterAll
    static void stop() {
        context.stop();
    }

    static Stream<Class<?>> models() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(OutlookObject.class.getPackageName()).stream().<Class<?>> map(model -> model.reflect())
                .filter(OutlookObject.class::isAssignableFrom).filter(model -> !Modifier.isAbstract(model.getModifiers()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyModelIsReadFromEveryFormOfJsonAndWrittenUnchanged(Class<? extends OutlookObject> type) throws Exception {
        byte[] bytes = JSON.getBytes(StandardCharsets.UTF_8);
        OutlookObject model = converter.mandatoryConvertTo(type, JSON);
        assertThat(model).isInstanceOf(type);
        assertThat(model.get("displayName")).isEqualTo("Grüße");
        for (Object form : List.of(bytes, new ByteArrayInputStream(bytes), new StringReader(JSON),
                converter.mandatoryConvertTo(JsonNode.class, model), model.properties())) {
            assertThat(converter.mandatoryConvertTo(type, form).properties()).as("from " + form.getClass())
                    .hasToString(model.properties().toString());
        }
        assertThat(converter.mandatoryConvertTo(String.class, model)).isEqualTo(JSON);
        assertThat(converter.mandatoryConvertTo(byte[].class, model)).isEqualTo(bytes);
        assertThat(converter.mandatoryConvertTo(InputStream.class, model)).hasBinaryContent(bytes);
        assertThat(converter.mandatoryConvertTo(Map.class, model)).isEqualTo(model.properties());
    }

    @Test
    void filesAreRead(@TempDir Path directory) throws Exception {
        File file = Files.writeString(directory.resolve("x.json"), JSON).toFile();
        GenericFile<File> wrapped = new GenericFile<>();
        wrapped.setFile(file);
        wrapped.setBody(file);
        for (Object form : List.of(file, file.toPath(), wrapped)) {
            assertThat(converter.mandatoryConvertTo(OutlookCategory.class, form).getDisplayName()).as("" + form.getClass())
                    .isEqualTo("Grüße");
        }
    }

    @Test
    void listsOfModelsAreJsonArrays() throws Exception {
        List<OutlookCategory> categories = new ArrayList<>(List.of(category("a"), category("b")));
        String json = "[{\"displayName\":\"a\"},{\"displayName\":\"b\"}]";
        assertThat(converter.mandatoryConvertTo(String.class, categories)).isEqualTo(json);
        assertThat(converter.mandatoryConvertTo(byte[].class, categories)).asString().isEqualTo(json);
        assertThat(converter.mandatoryConvertTo(InputStream.class, categories)).hasContent(json);
        JsonNode node = converter.mandatoryConvertTo(JsonNode.class, categories);
        assertThat(node).hasToString(json);
        OutlookCategory[] array = { category("a"), category("b") };
        for (Object form : List.of(json, json.getBytes(StandardCharsets.UTF_8), node, categories,
                List.of(Map.of("displayName", "a"), Map.of("displayName", "b")))) {
            assertThat(converter.mandatoryConvertTo(OutlookCategory[].class, form)).as("from " + form.getClass())
                    .isEqualTo(array);
        }
        assertThat(converter.mandatoryConvertTo(String.class, array)).isEqualTo(json);
    }

    private static OutlookCategory category(String name) {
        OutlookCategory category = new OutlookCategory();
        category.setDisplayName(name);
        return category;
    }

    @Test
    void otherListsAreLeftAlone() throws Exception {
        assertThat(converter.mandatoryConvertTo(String.class, List.of("a", "b"))).isEqualTo("[a, b]");
        assertThat(converter.convertTo(OutlookCategory.class, 5)).isNull();
    }

    @Test
    void brokenJsonFailsInATypedWayWithItsPosition() {
        assertThatThrownBy(() -> converter.mandatoryConvertTo(OutlookCategory.class, "{\"a\":\n oops}"))
                .isInstanceOf(TypeConversionException.class).rootCause().message().contains("oops");
        assertThatThrownBy(() -> converter.mandatoryConvertTo(OutlookCategory.class, "{\"a\":\n oops}"))
                .hasCauseInstanceOf(OutlookInputException.class);
        for (String wrong : List.of("[1]", "null", "\"x\"", "", "{\"a\":1} {")) {
            assertThatThrownBy(() -> converter.mandatoryConvertTo(OutlookCategory.class, wrong)).as(wrong)
                    .isInstanceOf(TypeConversionException.class).hasCauseInstanceOf(OutlookInputException.class);
        }
        assertThatThrownBy(() -> converter.mandatoryConvertTo(OutlookCategory[].class, "[1]"))
                .hasCauseInstanceOf(OutlookInputException.class);
        assertThatThrownBy(() -> converter.mandatoryConvertTo(OutlookCategory[].class, "{}"))
                .hasCauseInstanceOf(OutlookInputException.class).hasStackTraceContaining("not an array");
    }

    @Test
    void messagesAreNoOtherModel() {
        assertThat(converter.convertTo(OutlookCategory.class, new OutlookMessage())).isNull();
    }
}
