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
package io.github.cameloutlook.streaming;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.consumer.source.Subscribable;
import org.apache.camel.CamelContext;

/**
 * What listening on connections works with.
 *
 * @param context      gives threads
 * @param client       way to the service
 * @param subscribable what subscriptions tell of what is watched
 * @param executor     runs what may wait
 * @param scheduler    runs delays; its tasks only hand over
 */
public record StreamingServices(CamelContext context, OutlookClient client, Subscribable subscribable, Executor executor,
        ScheduledExecutorService scheduler) {
}
