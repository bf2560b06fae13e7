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
package io.github.cameloutlook.docs;

import java.io.InputStream;
import java.util.Properties;

import io.github.cameloutlook.OutlookComponent;
import io.github.cameloutlook.OutlookConfiguration;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The properties of getting-started.md reach the component. */
class CredentialsTest {

    @Test
    void propertiesReachComponent() throws Exception {
        Properties properties = new Properties();
        try (InputStream file = getClass().getResourceAsStream("/credentials.properties")) {
            properties.load(file);
        }
        // what the environment gives elsewhere
        properties.replaceAll((name, value) -> value.toString().replaceAll("\\{\\{env:(\\w+)}}", "value of $1"));
        Main main = new Main();
        main.setDefaultPropertyPlaceholderLocation("false");
        main.setOverrideProperties(properties);
        main.start();
        try {
            OutlookConfiguration outlook
                    = main.getCamelContext().getComponent("outlook", OutlookComponent.class).getConfiguration();
            assertThat(outlook.getTenantId()).isEqualTo("contoso.com");
            assertThat(outlook.getClientSecret()).isEqualTo("value of OUTLOOK_CLIENT_SECRET");
            assertThat(outlook.getCertificate()).isEqualTo("file:/run/secrets/outlook.p12");
            assertThat(outlook.getCertificatePassword()).isEqualTo("value of OUTLOOK_CERTIFICATE_PASSWORD");
        } finally {
            main.stop();
        }
    }
}
