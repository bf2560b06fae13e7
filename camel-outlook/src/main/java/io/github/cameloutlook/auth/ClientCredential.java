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
package io.github.cameloutlook.auth;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;

/** By what an application proves who it is. Never printed. */
public sealed interface ClientCredential {

    /** A client secret of the app registration. */
    record Secret(String value) implements ClientCredential {
        public Secret {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return "Secret";
        }
    }

    /**
     * A certificate of the app registration and its private key.
     *
     * @param chain the certificate first, then those that issued it, if any
     */
    record Certificate(PrivateKey privateKey, List<X509Certificate> chain) implements ClientCredential {
        public Certificate {
            Objects.requireNonNull(privateKey, "privateKey");
            chain = List.copyOf(chain);
            if (chain.isEmpty()) {
                throw new IllegalArgumentException("There is no certificate");
            }
        }

        @Override
        public String toString() {
            return "Certificate[" + chain.get(0).getSubjectX500Principal() + "]";
        }
    }
}
