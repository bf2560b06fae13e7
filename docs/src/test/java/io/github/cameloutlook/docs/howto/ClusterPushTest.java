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

import java.nio.file.Path;
import java.util.Properties;

import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.cluster.FileLockClusterService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterPushTest extends PushHowTo {

    @TempDir
    static Path directory;

    @Override
    void setUp(Properties properties) {
        properties.put("directory", directory.toString());
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                CamelContext camel = getContext();
                // tag::route[]
                FileLockClusterService cluster = new FileLockClusterService();
                cluster.setRoot("{{directory}}");
                camel.addService(cluster);

                from("outlook:messages?mailbox=support@contoso.com&notificationUrl={{notifications.url}}"
                     + "&clusterNamespace=support")
                        .routeId("support")
                        .to("mock:support");
                // end::route[]
                cluster.setRoot(directory.toString());
            }
        };
    }

    @Test
    void leaderIsTold() throws Exception {
        awaitSubscription("support");
        getMockEndpoint("mock:support").expectedMessageCount(1);
        arrive(SUPPORT, "First", "Hello");
        awaitSatisfied(getMockEndpoint("mock:support"));
    }
}
