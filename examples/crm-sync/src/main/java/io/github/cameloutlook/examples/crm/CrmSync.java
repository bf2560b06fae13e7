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
package io.github.cameloutlook.examples.crm;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.camel.main.Main;

/**
 * Keeps contacts and tasks of a mailbox and the tables of a database alike: with the routes of
 * {@code camel/crm-sync.camel.yaml}, or, started with the argument {@code java}, with those of {@link CrmRoutes}.
 */
public final class CrmSync {

    private CrmSync() {
    }

    public static void main(String[] arguments) throws Exception {
        try (SalesMailbox mailbox = SalesMailbox.open(System.getenv()); Crm crm = Crm.open()) {
            Main camel = new Main(CrmSync.class);
            camel.setOverrideProperties(mailbox.properties());
            camel.bind("crm", crm.dataSource());
            camel.bind("records", new Records());
            camel.configure().setBasePackageScanEnabled(false);
            if (List.of(arguments).contains("java")) {
                camel.configure().setRoutesIncludePattern("false");
                camel.configure().addRoutesBuilder(new CrmRoutes());
            } else {
                camel.configure().setRoutesIncludePattern("classpath:camel/*.yaml");
            }
            if (!mailbox.isEmulated()) {
                camel.run();
                return;
            }
            camel.start();
            try {
                // the names of people need more than the character set that some terminals have by default
                PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
                new SalesStory(camel.getCamelContext(), crm, out).tell();
            } finally {
                camel.stop();
            }
        }
    }
}
