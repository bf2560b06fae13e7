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

import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What endpoints take from their component and its context. */
class OutlookComponentTest {

    private final DefaultCamelContext context = new DefaultCamelContext();

    @AfterEach
    void close() {
        context.stop();
    }

    private OutlookConfiguration configuration(String options) {
        return context.getEndpoint("outlook:messages?accessToken=token" + options, OutlookEndpoint.class).getConfiguration();
    }

    @Test
    void theTlsSettingsOfTheContextAreUsedWhenAskedFor() {
        SSLContextParameters global = new SSLContextParameters();
        SSLContextParameters own = new SSLContextParameters();
        context.setSSLContextParameters(global);
        context.getRegistry().bind("own", own);
        context.start();

        assertThat(configuration("&subject=a").getSslContextParameters()).isNull();
        context.getComponent("outlook", OutlookComponent.class).setUseGlobalSslContextParameters(true);
        assertThat(configuration("&subject=b").getSslContextParameters()).isSameAs(global);
        assertThat(configuration("&sslContextParameters=#own").getSslContextParameters()).isSameAs(own);
    }

    @Test
    void endpointsShareNoConfigurationWithTheirComponent() {
        context.start();
        OutlookConfiguration defaults = context.getComponent("outlook", OutlookComponent.class).getConfiguration();
        defaults.setPageSize(7);

        assertThat(configuration("&subject=c").getPageSize()).isEqualTo(7);
        assertThat(configuration("&pageSize=8").getPageSize()).isEqualTo(8);
        assertThat(defaults.getPageSize()).isEqualTo(7);
        assertThat(defaults.getAccessToken()).isNull();
    }
}
