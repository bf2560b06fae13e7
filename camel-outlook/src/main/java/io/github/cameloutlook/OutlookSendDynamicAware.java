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

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.github.cameloutlook.operation.catalogue.Input;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.spi.SendDynamicAware;
import org.apache.camel.spi.annotations.SendDynamic;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.camel.util.URISupport;

/**
 * Lets toD use one endpoint for all values of an option that a header can give as well: the dynamic values of the URI
 * become headers for the time of the send.
 */
@SendDynamic("outlook")
public class OutlookSendDynamicAware extends ServiceSupport implements SendDynamicAware {

    private CamelContext camelContext;
    private String scheme;

    @Override
    public DynamicAwareEntry prepare(Exchange exchange, String uri, String originalUri) throws Exception {
        Map<String, Object> now = URISupport.parseQuery(query(uri));
        Map<String, Object> written = URISupport.parseQuery(query(originalUri));
        Map<String, Object> dynamic = new HashMap<>();
        now.forEach((name, value) -> {
            boolean changes = written.containsKey(name) && !value.equals(written.get(name));
            if (changes && header(name).isPresent()) {
                dynamic.put(name, value);
            }
        });
        boolean staticFolder = Stream.of("folder", "destination", "calendar", "calendarGroup", "taskGroup").anyMatch(
                name -> now.containsKey(name) && !dynamic.containsKey(name));
        if (staticFolder) {
            // the folder is looked up at start, in the mailbox that the endpoint has then
            dynamic.remove("mailbox");
        }
        // what both texts have is static; the entry keeps the dynamic part
        return new DynamicAwareEntry(uri, originalUri, dynamic, null);
    }

    @Override
    public String resolveStaticUri(Exchange exchange, DynamicAwareEntry entry) throws Exception {
        if (entry.getProperties().isEmpty()) {
            return null;
        }
        Map<String, Object> remaining = new TreeMap<>(URISupport.parseQuery(query(entry.getUri())));
        remaining.keySet().removeAll(entry.getProperties().keySet());
        String path = entry.getUri().substring(0, entry.getUri().indexOf('?'));
        return remaining.isEmpty() ? path : path + "?" + URISupport.createQueryString(remaining);
    }

    @Override
    public Processor createPreProcessor(Exchange exchange, DynamicAwareEntry entry) throws Exception {
        Map<String, Object> headers = missingHeaders(exchange.getMessage(), entry);
        return headers.isEmpty() ? null : sent -> sent.getMessage().getHeaders().putAll(headers);
    }

    @Override
    public Processor createPostProcessor(Exchange exchange, DynamicAwareEntry entry) throws Exception {
        Map<String, Object> headers = missingHeaders(exchange.getMessage(), entry);
        // what the operation wrote into one of these headers is its result, and stays
        return headers.isEmpty()
                ? null : sent -> headers.forEach((name, value) -> sent.getMessage().getHeaders().remove(name, value));
    }

    /** Headers to set: as everywhere, one that the exchange has already beats the option. */
    private static Map<String, Object> missingHeaders(Message message, DynamicAwareEntry entry) {
        Map<String, Object> headers = new HashMap<>();
        entry.getProperties().forEach((name, value) -> {
            String header = header(name).orElseThrow();
            if (message.getHeader(header) == null) {
                headers.put(header, value);
            }
        });
        return headers;
    }

    private static Optional<String> header(String option) {
        return Input.ofOption(option).map(Input::header);
    }

    private static String query(String uri) {
        int start = uri.indexOf('?');
        return start < 0 ? "" : uri.substring(start + 1);
    }

    @Override
    public boolean isLenientProperties() {
        return false;
    }

    @Override
    public String getScheme() {
        return scheme;
    }

    @Override
    public void setScheme(String scheme) {
        this.scheme = scheme;
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
    }
}
