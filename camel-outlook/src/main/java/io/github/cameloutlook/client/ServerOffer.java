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
package io.github.cameloutlook.client;

import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;

import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

import io.github.cameloutlook.auth.ChannelBinding;

/**
 * What a server says to a request without credentials.
 *
 * @param status     401, if it asks for credentials at all
 * @param challenges the schemes it takes
 * @param binding    names the TLS connections to it; null without TLS
 */
record ServerOffer(int status, Challenges challenges, ChannelBinding binding) {

    static ServerOffer of(HttpResponse<?> answer) {
        return new ServerOffer(
                answer.statusCode(), Challenges.of(answer.headers().allValues("WWW-Authenticate")),
                answer.sslSession().map(ServerOffer::binding).orElse(null));
    }

    private static ChannelBinding binding(SSLSession session) {
        try {
            return session.getPeerCertificates()[0] instanceof X509Certificate certificate
                    ? ChannelBinding.to(certificate) : null;
        } catch (SSLPeerUnverifiedException e) {
            return null; // a cipher suite without certificates, which nobody turns on
        }
    }
}
