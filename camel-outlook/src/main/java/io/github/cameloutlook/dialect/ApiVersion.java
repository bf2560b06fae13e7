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

import java.util.Arrays;
import java.util.List;

/** An API in one of its versions: what a mailbox can be asked differs between them. */
public enum ApiVersion {
    GRAPH_V1_0(OutlookApi.graph, "v1.0"),
    GRAPH_BETA(OutlookApi.graph, "beta"),
    OUTLOOK_REST_V1_0(OutlookApi.outlook_rest, "v1.0"),
    OUTLOOK_REST_V2_0(OutlookApi.outlook_rest, "v2.0"),
    OUTLOOK_REST_BETA(OutlookApi.outlook_rest, "beta");

    private final OutlookApi api;
    private final String version;

    ApiVersion(OutlookApi api, String version) {
        this.api = api;
        this.version = version;
    }

    /**
     * The version of an API.
     *
     * @param  version                  as it stands in the address: v2.0
     * @throws IllegalArgumentException if the API has no such version; says which it has
     */
    public static ApiVersion of(OutlookApi api, String version) {
        return versions(api).stream().filter(one -> one.version.equals(version)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Unknown version '" + version + "' in the option apiVersion. Accepted for api=" + api + ": "
                                                                + String.join(", ", versions(api).stream()
                                                                        .map(ApiVersion::version).toList())
                                                                + "."));
    }

    private static List<ApiVersion> versions(OutlookApi api) {
        return Arrays.stream(values()).filter(one -> one.api == api).toList();
    }

    public OutlookApi api() {
        return api;
    }

    /** As it stands in the address. */
    public String version() {
        return version;
    }

    /** As users write it: outlook-rest v2.0. */
    @Override
    public String toString() {
        return api + " " + version;
    }
}
