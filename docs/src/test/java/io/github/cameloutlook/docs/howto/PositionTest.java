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
package io.github.cameloutlook.docs.howto;

import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.camel.BindToRegistry;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.state.FileStateRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PositionTest extends HowTo {

    @TempDir
    static Path directory;

    // tag::file[]
    @BindToRegistry
    FileStateRepository positions = FileStateRepository.fileStateRepository(directory.resolve("positions").toFile());
    // end::file[]

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                // tag::route[]
                from("outlook:messages?mailbox=support@contoso.com&stateRepository=#positions")
                        .to("mock:support");
                // end::route[]
            }
        };
    }

    @Test
    void positionIsInFile() throws Exception {
        awaitFirstWalk(SUPPORT);
        getMockEndpoint("mock:support").expectedMessageCount(1);
        arrive(SUPPORT, "First", "Hello");
        awaitSatisfied(getMockEndpoint("mock:support"));
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(Files.readString(directory.resolve("positions"))).isNotBlank());
    }
}
