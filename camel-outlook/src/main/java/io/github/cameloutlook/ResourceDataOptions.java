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

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.github.cameloutlook.consumer.source.ConsumerSettings;
import io.github.cameloutlook.dialect.Capability;
import io.github.cameloutlook.webhook.resourcedata.EncryptionCertificates;
import io.github.cameloutlook.webhook.resourcedata.ResourceData;
import io.github.cameloutlook.webhook.resourcedata.ResourceDataReader;
import org.apache.camel.CamelContext;

/** Reads the options of resource data and makes what opens it. */
final class ResourceDataOptions {

    /** What only subscriptions without resource data may select. */
    private static final Set<String> NOT_SENT = Set.of("body", "uniquebody");
    private static final String SELECT = "the properties that notifications bring along";
    private static final String JWT_LIBRARY = "com.nimbusds.jwt.SignedJWT";

    private ResourceDataOptions() {
    }

    /**
     * What opens the resource data of an endpoint.
     *
     * @return                          null when notifications are to bring no resource data, or none that is encrypted
     * @throws IllegalArgumentException if they are, and cannot as configured; the sentence names what to change
     */
    static ResourceData read(CamelContext camelContext, OutlookConfiguration options, OutlookConnections connections) {
        if (!options.isIncludeResourceData()) {
            return null;
        }
        if (!ConnectionSettings.of(options).dialect().has(Capability.ENCRYPTED_RESOURCE_DATA)) {
            require(!ConsumerSettings.list(options.getSelect()).isEmpty(), "select", SELECT);
            return null; // there is nothing to open
        }
        require(options.getEncryptionCertificate() != null, "encryptionCertificate",
                "the certificate with private key that the service encrypts for");
        require(options.getClientId() != null, "clientId", "the application that validation tokens have to be made for");
        require(ConnectionSettings.of(options).signInAuthority() != null, "authority",
                "where the keys of validation tokens are published");
        select(options.getSelect());
        library(camelContext);
        EncryptionCertificates certificates
                = new EncryptionCertificates(new EncryptionKeyFiles(camelContext, options), Clock.systemUTC());
        ResourceDataReader reader = new ResourceDataReader(
                connections.tokenVerifier(options), options.getTenantId(), certificates, Clock.systemUTC());
        return new ResourceData(certificates, reader);
    }

    private static void select(String select) {
        List<String> properties = ConsumerSettings.list(select);
        require(!properties.isEmpty(), "select", SELECT);
        for (String property : properties) {
            if (NOT_SENT.contains(property.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "With includeResourceData the option select cannot name " + property
                                                   + ": the service does not send it in notifications. Select bodyPreview,"
                                                   + " or remove includeResourceData.");
            }
        }
    }

    private static void require(boolean condition, String option, String meaning) {
        if (!condition) {
            throw new IllegalArgumentException(
                    "The option includeResourceData needs the option " + option + ": " + meaning + ".");
        }
    }

    private static void library(CamelContext camelContext) {
        if (camelContext.getClassResolver().resolveClass(JWT_LIBRARY) == null) {
            throw new IllegalArgumentException(
                    "The option includeResourceData needs the library nimbus-jose-jwt to check where notifications come"
                                               + " from: add com.nimbusds:nimbus-jose-jwt to the class path.");
        }
    }
}
