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

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import io.github.cameloutlook.auth.CertificateFiles;
import io.github.cameloutlook.auth.ClientCredential;
import io.github.cameloutlook.consumer.source.ConsumerSettings;
import io.github.cameloutlook.webhook.resourcedata.EncryptionKey;
import io.github.cameloutlook.webhook.resourcedata.EncryptionKeySource;
import org.apache.camel.CamelContext;
import org.apache.camel.support.ResourceHelper;

/** The certificates of the option encryptionCertificate. */
final class EncryptionKeyFiles implements EncryptionKeySource {

    private static final CertificateFiles.OptionNames OPTIONS = new CertificateFiles.OptionNames(null, "encryptionPassword");

    private final CamelContext camelContext;
    private final List<String> locations;
    private final String password;

    EncryptionKeyFiles(CamelContext camelContext, OutlookConfiguration options) {
        this.camelContext = camelContext;
        this.locations = ConsumerSettings.list(options.getEncryptionCertificate());
        this.password = options.getEncryptionPassword();
    }

    @Override
    public List<EncryptionKey> load() {
        return locations.stream().map(this::read).toList();
    }

    private EncryptionKey read(String location) {
        try (InputStream stream = ResourceHelper.resolveMandatoryResourceAsInputStream(camelContext, location)) {
            ClientCredential.Certificate certificate
                    = CertificateFiles.read(stream.readAllBytes(), null, password, OPTIONS);
            return new EncryptionKey(certificate.privateKey(), certificate.chain().get(0));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The resource " + name(location) + " of the option encryptionCertificate cannot be used: "
                                               + e.getMessage(),
                    e);
        }
    }

    /** A resource that is its own content is not to be printed. */
    private static String name(String location) {
        int scheme = location.indexOf(':');
        return location.startsWith("base64:") || location.startsWith("gzip:") ? location.substring(0, scheme) : location;
    }
}
