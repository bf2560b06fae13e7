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
package io.github.cameloutlook.benchmarks;

import java.io.File;
import java.net.URI;
import java.util.Map;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** Uploads a file as an attachment with a producer. */
final class RouteUploader implements Subject {

    private final CamelContext camel = new DefaultCamelContext();
    private ProducerTemplate template;
    private String connection;
    private String mailbox;
    private File file;

    @Override
    public void prepare(URI server, Map<String, String> parameters) throws Exception {
        camel.start();
        template = camel.createProducerTemplate();
        connection = "&baseUrl=" + server + "&accessToken=any";
        mailbox = parameters.get("mailbox");
        file = new File(parameters.get("file"));
        // a mailbox takes 150 MB in five minutes: a second upload to the same one would wait for that
        upload(parameters.get("warmUp"));
    }

    @Override
    public void run() throws Exception {
        upload(mailbox);
    }

    private void upload(String mailbox) {
        String options = "?mailbox=" + mailbox + connection;
        OutlookMessage draft = new OutlookMessage();
        draft.setSubject("Large");
        String id = template.requestBody("outlook:messages/create" + options, draft, OutlookMessage.class).getId();
        template.requestBodyAndHeaders("outlook:attachments/create" + options, file,
                Map.of(OutlookConstants.MESSAGE_ID, id, Exchange.FILE_NAME, "large.bin"));
    }

    @Override
    public void close() {
        camel.stop();
    }
}
