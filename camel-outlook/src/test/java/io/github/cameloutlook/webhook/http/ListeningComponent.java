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
package io.github.cameloutlook.webhook.http;

import java.util.Map;

import io.github.cameloutlook.webhook.notification.NotificationDispatcher;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;

/** Routes that listen as long as they run: listening:/path?component=name&maxSize=bytes. */
final class ListeningComponent extends DefaultComponent {

    final NotificationDispatcher dispatcher = new NotificationDispatcher();
    private NotificationListeners listeners;

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        listeners = new NotificationListeners(getCamelContext(), dispatcher);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String path, Map<String, Object> parameters) {
        String engine = getAndRemoveParameter(parameters, "component", String.class);
        int maxSize = getAndRemoveParameter(parameters, "maxSize", Integer.class, 10_000);
        return new DefaultEndpoint(uri, this) {
            @Override
            public Producer createProducer() {
                throw new UnsupportedOperationException();
            }

            @Override
            public Consumer createConsumer(Processor processor) {
                return new Listening(this, processor, path, engine, maxSize);
            }
        };
    }

    private final class Listening extends DefaultConsumer {

        private final String path;
        private final String engine;
        private final int maxSize;
        private NotificationListeners.Lease lease;

        Listening(Endpoint endpoint, Processor processor, String path, String engine, int maxSize) {
            super(endpoint, processor);
            this.path = path;
            this.engine = engine;
            this.maxSize = maxSize;
        }

        @Override
        protected void doStart() throws Exception {
            super.doStart();
            lease = listeners.listen(path, engine, maxSize);
        }

        @Override
        protected void doStop() throws Exception {
            if (lease != null) {
                lease.close();
            }
            super.doStop();
        }
    }
}
