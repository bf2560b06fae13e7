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

import java.io.IOException;

/**
 * Where the newest refresh token of a user is kept. The sign-in service gives a new one with every access token, and
 * the older ones end some day: an application that always starts with its first one cannot sign in any more then.
 * Methods may block; they are not called by threads that must not.
 */
public interface RefreshTokenStore {

    /** The token that was written last, or null if none was. */
    String read() throws IOException;

    /** Keeps a token in place of the one before. */
    void write(String refreshToken) throws IOException;
}
