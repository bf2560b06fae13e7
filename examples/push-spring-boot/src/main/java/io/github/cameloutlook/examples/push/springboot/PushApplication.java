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

import io.github.cameloutlook.examples.supportdesk.PushStory;
import io.github.cameloutlook.examples.supportdesk.SupportMailbox;
import org.apache.camel.CamelContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs {@link PushRoute}: through its story in the emulator, until it is stopped in a tenant. */
@SpringBootApplication
public class PushApplication {

    public static void main(String[] arguments) throws Exception {
        SupportMailbox mailbox = SupportMailbox.open(System.getenv());
        PushStory story = new PushStory(mailbox, System.out);
        SpringApplication application = new SpringApplication(PushApplication.class);
        application.setDefaultProperties(story.properties(System.getenv(), "/desk/outlook/notifications"));
        application.addInitializers(spring -> spring.getBeanFactory().registerSingleton("story", story));
        ConfigurableApplicationContext spring = application.run(arguments);
        if (!mailbox.isEmulated()) {
            return;
        }
        try (mailbox; spring) {
            story.tell(spring.getBean(CamelContext.class), "mail");
        }
    }
}
