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
package io.github.cameloutlook.examples.push.springboot;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Takes mail as soon as the service tells of it. */
@Component
class PushRoute extends RouteBuilder {

    @Override
    public void configure() {
        // tag::route[]
        // the context path of the application is part of the address, and taken off the path to listen at
        from("outlook:messages?mailbox={{support.mailbox}}&notificationUrl={{push.url}}&delay=1000&safetyDelay=5000")
                .routeId("mail")
                .bean("story", "received");
        // end::route[]
    }
}
