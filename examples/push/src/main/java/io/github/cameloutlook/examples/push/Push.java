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
package io.github.cameloutlook.examples.push;

import io.github.cameloutlook.examples.supportdesk.PushStory;
import io.github.cameloutlook.examples.supportdesk.SupportMailbox;
import org.apache.camel.main.Main;

/**
 * Runs the route of {@code camel/push.camel.yaml}: through its story in the emulator, until it is stopped in a tenant.
 */
public final class Push {

    private Push() {
    }

    public static void main(String[] arguments) throws Exception {
        try (SupportMailbox mailbox = SupportMailbox.open(System.getenv())) {
            PushStory story = new PushStory(mailbox, System.out);
            Main camel = new Main(Push.class);
            camel.setOverrideProperties(story.properties(System.getenv(), "/outlook/notifications"));
            camel.bind("story", story);
            if (!mailbox.isEmulated()) {
                camel.run();
                return;
            }
            camel.start();
            try {
                story.tell(camel.getCamelContext(), "mail");
            } finally {
                camel.stop();
            }
        }
    }
}
