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
package io.github.cameloutlook.examples.onpremises;

import org.apache.camel.main.Main;

/**
 * Books invoices that come as mail. The argument says where the mailbox is: exchange, on a server on premises, or
 * cloud. The route and what it does are the same.
 */
public final class InvoiceDesk {

    private InvoiceDesk() {
    }

    public static void main(String[] arguments) throws Exception {
        String place = arguments.length == 0 ? "exchange" : arguments[0];
        if (!place.equals("exchange") && !place.equals("cloud")) {
            throw new IllegalArgumentException("Say where the mailbox is: exchange or cloud, not " + place);
        }
        try (Company company = place.equals("cloud") ? Company.inCloud() : Company.onServer()) {
            DeskStory story = new DeskStory(company, System.out);
            Main camel = new Main(InvoiceDesk.class);
            camel.setPropertyPlaceholderLocations("classpath:application.properties,classpath:" + place + ".properties");
            camel.setInitialProperties(company.properties());
            camel.bind("desk", new Desk());
            camel.configure().setBasePackageScanEnabled(false);
            camel.configure().setRoutesIncludePattern("classpath:camel/*.yaml");
            camel.start();
            try {
                story.tell(camel.getCamelContext());
            } finally {
                camel.stop();
            }
        }
    }
}
