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
package io.github.cameloutlook.auth.kerberos;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A user's proof of identity for one request. */
public final class KerberosProof {

    private final byte[] token;
    private final Function<byte[], CompletableFuture<Void>> verification;

    KerberosProof(byte[] token, Function<byte[], CompletableFuture<Void>> verification) {
        this.token = token;
        this.verification = verification;
    }

    /** What goes to the server. */
    public byte[] token() {
        return token.clone();
    }

    /**
     * Checks what the server says about itself in return.
     *
     * @return completes when it is the server that the proof was for, or exceptionally when it is another one
     */
    public CompletableFuture<Void> verify(byte[] answer) {
        return verification.apply(answer);
    }

    @Override
    public String toString() {
        return "KerberosProof";
    }
}
