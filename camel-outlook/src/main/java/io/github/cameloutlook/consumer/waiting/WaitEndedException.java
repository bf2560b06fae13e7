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
package io.github.cameloutlook.consumer.waiting;

import org.apache.camel.RuntimeCamelException;

/**
 * The route stops, so the service's answer is waited for no longer. No failure: what is not settled is offered again.
 */
public final class WaitEndedException extends RuntimeCamelException {

    private static final long serialVersionUID = 1L;

    WaitEndedException() {
        super("The route stops, so the answer of the service is waited for no longer");
    }
}
