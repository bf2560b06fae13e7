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

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.github.cameloutlook.OutlookConfiguration;
import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.OutlookEndpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static io.github.cameloutlook.dialect.ApiVersion.OUTLOOK_REST_V1_0;
import static io.github.cameloutlook.dialect.ApiVersion.OUTLOOK_REST_V2_0;
import static org.assertj.core.api.Assertions.assertThat;

class OperationCatalogueTest {

    static List<Operation> operations() {
        return OperationCatalogue.operations();
    }

    @Test
    void namesAreUnique() {
        Set<String> names = new HashSet<>();
        assertThat(OperationCatalogue.operations()).allMatch(row -> names.add(row.fullName()));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void rowsAreComplete(Operation row) {
        assertThat(row.summary()).endsWith(".").hasSizeBetween(10, 120);
        assertThat(row.method() != null || row.flow() == Flow.REQUEST || row.flow() == Flow.DISPATCH).isTrue();
        if (row.result() == ResultKind.ENTITY || row.result() == ResultKind.LIST) {
            assertThat(row.entity().type()).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatAPathMentionsIsNeeded(Operation row) {
        String last = row.paths().isEmpty() ? "" : row.paths().get(row.paths().size() - 1);
        Set<Input> mentioned = given(last);
        mentioned.removeAll(row.owners());
        mentioned.remove(Input.MAILBOX); // always there
        Set<Input> needed = new HashSet<>(row.needs());
        needed.retainAll(ofPaths());
        row.query().forEach(option -> needed.remove(option.input()));
        assertThat(needed).isEqualTo(mentioned);
    }

    /** Inputs of paths of any operation. */
    private static Set<Input> ofPaths() {
        Set<Input> inputs = new HashSet<>();
        operations().forEach(row -> row.paths().forEach(path -> inputs.addAll(given(path))));
        return inputs;
    }

    /** Inputs that must be given for a path to be used. */
    private static Set<Input> given(String path) {
        Set<Input> inputs = new HashSet<>();
        for (String placeholder : PathTemplate.placeholders(path)) {
            Optional<Container> container = Container.of(placeholder);
            if (container.isEmpty()) {
                inputs.add(Input.ofOption(placeholder).orElseThrow());
            } else if (container.get().otherwise() == null) {
                inputs.add(container.get().input());
            }
        }
        return inputs;
    }

    @ParameterizedTest
    @EnumSource(Input.class)
    void everyInputIsAnOptionOrAHeaderThatExists(Input input) throws IllegalAccessException {
        Set<Object> headers
                = new HashSet<>(Set.of("To", "Cc", "Bcc", "Reply-To", "From", "Subject", "Content-Type", "CamelFileName"));
        for (var field : OutlookConstants.class.getFields()) {
            assertThat(field.getAnnotation(Metadata.class)).isNotNull();
            headers.add(field.get(null));
        }
        assertThat(input.header() == null || headers.contains(input.header())).as(input.header()).isTrue();
        assertThat(input.option() == null || input == Input.OPERATION
                || hasOption(input.option())).as(input.option()).isTrue();
        assertThat(input.option() != null || input.header() != null).isTrue();
    }

    @Test
    void theUriAcceptsTheResourcesOfTheCatalogue() throws NoSuchFieldException {
        UriPath path = OutlookEndpoint.class.getDeclaredField("resource").getAnnotation(UriPath.class);
        assertThat(Arrays.asList(path.enums().split(","))).isEqualTo(OperationCatalogue.resources());
    }

    @Test
    void availabilityIsOfRowsThatExist() {
        assertThat(Availability.listed()).allMatch(name -> operations().stream().anyMatch(row -> row.fullName().equals(name)));
        assertThat(operations()).allMatch(row -> !row.availability().isEmpty());
    }

    @Test
    void saysWhichApiHasIt() {
        assertThat(OperationCatalogue.find("calendars", "getSchedule").orElseThrow().lackingIn(OUTLOOK_REST_V2_0)).hasValue(
                "outlook:calendars/getSchedule does not exist in outlook-rest v2.0. It does with api=graph.");
        assertThat(OperationCatalogue.find("events", "cancel").orElseThrow().lackingIn(OUTLOOK_REST_V2_0)).hasValue(
                "outlook:events/cancel does not exist in outlook-rest v2.0. It does with api=graph, or api=outlook-rest"
                                                                                                                    + " with apiVersion=beta.");
        assertThat(OperationCatalogue.find("messages", "list").orElseThrow().lackingIn(OUTLOOK_REST_V1_0)).isEmpty();
    }

    private static boolean hasOption(String name) {
        return Arrays.stream(OutlookConfiguration.class.getMethods())
                .anyMatch(method -> method.getName().equalsIgnoreCase("set" + name));
    }

    @Test
    void aQuoteEndsNoText() {
        assertThat(PathTemplate.fill("/calendar/roles(User='{id}')", name -> "o'brien@contoso.com"))
                .isEqualTo("/calendar/roles(User='o%27%27brien@contoso.com')");
        assertThat(PathTemplate.fill("/places/{id}", name -> "o'brien@contoso.com")).isEqualTo("/places/o%27brien@contoso.com");
    }
}
