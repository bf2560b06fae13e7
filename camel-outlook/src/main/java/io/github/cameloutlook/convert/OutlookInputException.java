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
package io.github.cameloutlook.convert;

import org.apache.camel.RuntimeCamelException;

/**
 * An exchange does not hold what an operation needs: a missing or malformed header or option, or a body that fits
 * nothing. Nothing was sent. The message says what is accepted.
 */
public class OutlookInputException extends RuntimeCamelException {

    public OutlookInputException(String message) {
        super(message);
    }

    public OutlookInputException(String message, Throwable cause) {
        super(message, cause);
    }
}
