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

import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultHeaderFilterStrategy;

/**
 * Keeps Camel's own headers and message headers apart: a stranger who writes {@code CamelFileName} into a message must
 * not steer a route, and what a route uses internally must not leave it.
 */
public class OutlookHeaderFilterStrategy extends DefaultHeaderFilterStrategy {

    private static final String[] INTERNAL = { "camel", "org.apache.camel." };

    public OutlookHeaderFilterStrategy() {
        // names on the Internet are not case-sensitive; without this a prefix only matches in its own spelling
        setLowerCase(true);
        setInFilterStartsWith(INTERNAL);
        setOutFilterStartsWith(INTERNAL);
    }

    /**
     * Lets nothing out: headers of a route also come from HTTP requests and the like, and carry things that are not for
     * the recipients of a mail. A strategy of your own may let names pass that begin with x-.
     */
    @Override
    public boolean applyFilterToCamelHeaders(String headerName, Object headerValue, Exchange exchange) {
        return true;
    }
}
