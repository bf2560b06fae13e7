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

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.operation.container.ContainerResolvers;
import org.apache.camel.spi.HeaderFilterStrategy;

/**
 * What operations work with.
 *
 * @param client               the client of the endpoint
 * @param containers           find folders and other containers by name
 * @param executor             runs what may wait for content
 * @param scheduler            runs delays; its tasks only hand over
 * @param headerFilterStrategy which headers of an exchange become headers of a message
 * @param notifications        takes notifications that a route hands over
 */
public record OperationServices(OutlookClient client, ContainerResolvers containers, Executor executor,
        ScheduledExecutorService scheduler,
        HeaderFilterStrategy headerFilterStrategy, NotificationIntake notifications) {
}
