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
package io.github.cameloutlook.dialect;

/** The remote APIs that the component speaks. In a URI: api=graph, api=outlook-rest. */
public enum OutlookApi {
    /** Microsoft Graph. */
    graph,
    /** The Outlook REST API: of Exchange servers on premises, and of outlook.office.com as long as it was served. */
    outlook_rest;

    /** As users write it: outlook-rest. */
    @Override
    public String toString() {
        return name().replace('_', '-');
    }
}
