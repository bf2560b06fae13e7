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

import io.github.cameloutlook.auth.AuthenticationScheme;
import io.github.cameloutlook.auth.RefreshTokenStore;
import io.github.cameloutlook.auth.SignInVersion;

/**
 * The options about signing in as a user: in the cloud by a refresh token, on premises by other schemes than tokens.
 */
record SignInOptions(SignInVersion version, String refreshToken, RefreshTokenStore refreshTokenStore,
        AuthenticationScheme authentication, String username, String password, String keytab, String loginConfig,
        String servicePrincipal, boolean channelBinding) {

    static SignInOptions of(OutlookConfiguration options) {
        return new SignInOptions(
                options.getSignInVersion(), options.getRefreshToken(), options.getRefreshTokenStore(),
                options.getAuthentication(), options.getUsername(), options.getPassword(), options.getKeytab(),
                options.getLoginConfig(), options.getServicePrincipal(), options.isChannelBinding());
    }

    /** Holds secrets. */
    @Override
    public String toString() {
        return "SignInOptions[" + authentication + "]";
    }
}
