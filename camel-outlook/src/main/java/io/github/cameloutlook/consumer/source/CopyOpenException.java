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
package io.github.cameloutlook.consumer.source;

import org.apache.camel.RuntimeCamelException;

/** Whether a message was copied is not known yet, so it is not copied again. */
public final class CopyOpenException extends RuntimeCamelException {

    private static final long serialVersionUID = 1L;

    public CopyOpenException(String destination) {
        super("Whether the copy was made is not known: the service did not say, and it is not in " + destination
              + " so far. It is looked for again before another one is made");
    }
}
