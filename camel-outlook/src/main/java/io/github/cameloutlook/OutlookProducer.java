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
package io.github.cameloutlook;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.client.OutlookException;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.operation.Operations;
import io.github.cameloutlook.operation.call.Inputs;
import io.github.cameloutlook.operation.call.NotificationIntake;
import io.github.cameloutlook.operation.call.OperationResult;
import io.github.cameloutlook.operation.call.OperationServices;
import io.github.cameloutlook.operation.catalogue.ContainerKind;
import io.github.cameloutlook.operation.catalogue.Flow;
import io.github.cameloutlook.operation.catalogue.Input;
import io.github.cameloutlook.operation.catalogue.Operation;
import io.github.cameloutlook.operation.catalogue.OperationCatalogue;
import io.github.cameloutlook.operation.container.ContainerResolver;
import io.github.cameloutlook.operation.container.ContainerResolvers;
import io.github.cameloutlook.webhook.notification.DispatchedNotifications;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.WritableHealthCheckRepository;
import org.apache.camel.support.DefaultAsyncProducer;

/** Runs operations on mailboxes, without holding a thread while the service works. */
public class OutlookProducer extends DefaultAsyncProducer {

    private Operations operations;
    private Map<Input, Object> options;
    private OutlookProducerHealthCheck healthCheck;

    public OutlookProducer(OutlookEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    public OutlookEndpoint getEndpoint() {
        return (OutlookEndpoint) super.getEndpoint();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        OutlookConfiguration configuration = getEndpoint().getConfiguration();
        options = new EnumMap<>(OutlookOptions.of(configuration));
        if (getEndpoint().getOperation() != null) {
            options.put(Input.OPERATION, getEndpoint().getOperation());
        }
        OutlookConnection connection = getEndpoint().connection();
        if (configuration.isProbeCapabilities() && getEndpoint().getOperation() != null) {
            OfferCheck.check(
                    connection.client(),
                    OperationCatalogue.find(getEndpoint().getResource(), getEndpoint().getOperation()).orElseThrow());
        }
        ContainerResolvers containers = new ContainerResolvers(connection.client());
        checkContainers(configuration, containers);
        operations = new Operations(
                new OperationServices(
                        connection.client(), containers, connection.executor(), connection.scheduler(),
                        configuration.getHeaderFilterStrategy(), intake(configuration)),
                Duration.ofMillis(configuration.getRetryDelay()));
        startHealthCheck(connection);
    }

    private void checkContainers(OutlookConfiguration options, ContainerResolvers containers) throws InterruptedException {
        ContainerResolver folders = containers.of(getEndpoint().getResource(), Input.FOLDER);
        check(folders, Input.FOLDER, "folder", options.getFolder());
        check(containers.of(ContainerKind.MAIL_FOLDER), Input.DESTINATION, "folder", options.getDestination());
        check(containers.of(ContainerKind.TASK_LIST), Input.TASK_LIST, "task list", options.getTaskList());
        check(containers.of(ContainerKind.TASK_GROUP), Input.TASK_GROUP, "group of task lists", options.getTaskGroup());
        check(containers.of(ContainerKind.CALENDAR), Input.CALENDAR, "calendar", options.getCalendar());
        check(containers.of(ContainerKind.CALENDAR_GROUP), Input.CALENDAR_GROUP, "calendar group", options.getCalendarGroup());
    }

    /** Options may come from the component; what the resource has no use for is not looked up. */
    private void check(ContainerResolver containers, Input input, String noun, String name) throws InterruptedException {
        boolean used = OperationCatalogue.operations(getEndpoint().getResource()).stream()
                .anyMatch(operation -> operation.uses(input) || operation.flow() == Flow.BATCH);
        if (used) {
            ContainerCheck.check(
                    containers, getEndpoint().getConfiguration().getMailbox(), input.option(), noun, name);
        }
    }

    private NotificationIntake intake(OutlookConfiguration configuration) {
        return new DispatchedNotifications(
                getEndpoint().getComponent().notificationListeners().dispatcher(), configuration.getMaxNotificationSize());
    }

    private void startHealthCheck(OutlookConnection connection) {
        WritableHealthCheckRepository repository = HealthCheckHelper.getHealthCheckRepository(
                getEndpoint().getCamelContext(), "producers", WritableHealthCheckRepository.class);
        if (repository != null) {
            healthCheck = new OutlookProducerHealthCheck(getEndpoint(), connection.signInCheck());
            healthCheck.setEnabled(getEndpoint().getComponent().isHealthCheckProducerEnabled());
            repository.addHealthCheck(healthCheck);
        }
    }

    @Override
    protected void doStop() throws Exception {
        WritableHealthCheckRepository repository = HealthCheckHelper.getHealthCheckRepository(
                getEndpoint().getCamelContext(), "producers", WritableHealthCheckRepository.class);
        if (repository != null && healthCheck != null) {
            repository.removeHealthCheck(healthCheck);
        }
        healthCheck = null;
        super.doStop();
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        CompletableFuture<OperationResult> running;
        try {
            Inputs inputs = new Inputs(exchange, options);
            running = operations.run(operation(inputs), inputs, exchange);
        } catch (RuntimeException e) {
            running = CompletableFuture.failedFuture(e);
        }
        if (running.isDone()) {
            running.whenComplete((result, failure) -> finish(exchange, result, failure));
            callback.done(true);
            return true;
        }
        running.whenComplete((result, failure) -> {
            finish(exchange, result, failure);
            callback.done(false);
        });
        return false;
    }

    private Operation operation(Inputs inputs) {
        String resource = getEndpoint().getResource();
        String name = inputs.text(Input.OPERATION);
        if (name == null) {
            return OperationCatalogue.defaultOperation(resource)
                    .orElseThrow(() -> new OutlookInputException(EndpointCheck.unknownOperation(resource, null)));
        }
        String plain = name.startsWith(resource + "/") ? name.substring(resource.length() + 1) : name;
        return OperationCatalogue.find(resource, plain)
                .orElseThrow(() -> new OutlookInputException(EndpointCheck.unknownOperation(resource, name)));
    }

    /** Never throws: the callback must follow whatever happens. */
    private static void finish(Exchange exchange, OperationResult result, Throwable failure) {
        try {
            if (failure != null) {
                exchange.setException(OutlookException.unwrap(failure));
            } else {
                ResultWriter.write(exchange, result);
            }
        } catch (Throwable e) { // errors, too
            exchange.setException(e);
        }
    }
}
