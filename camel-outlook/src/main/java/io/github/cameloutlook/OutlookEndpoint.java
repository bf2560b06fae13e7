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

import org.apache.camel.AsyncEndpoint;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.ScheduledPollEndpoint;

/**
 * Send, receive and manage mail in Outlook mailboxes through Microsoft Graph.
 */
@UriEndpoint(firstVersion = "1.0.0", scheme = "outlook", title = "Outlook", syntax = "outlook:path",
             category = { Category.MAIL, Category.CLOUD, Category.API }, headersClass = OutlookConstants.class)
public class OutlookEndpoint extends ScheduledPollEndpoint implements AsyncEndpoint {

    @UriPath(description = "Resource, optionally followed by a slash and an operation: messages, messages/reply, mailFolders/list.")
    @Metadata(required = true)
    private String path;

    @UriParam
    private OutlookConfiguration configuration;

    public OutlookEndpoint(String uri, OutlookComponent component, OutlookConfiguration configuration) {
        super(uri, component);
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() throws Exception {
        throw new UnsupportedOperationException("outlook:" + path + " has no producer");
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        throw new UnsupportedOperationException("outlook:" + path + " has no consumer");
    }

    public String getPath() {
        return path;
    }

    public void setPath(String path) {
        this.path = path;
    }

    public OutlookConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(OutlookConfiguration configuration) {
        this.configuration = configuration;
    }
}
