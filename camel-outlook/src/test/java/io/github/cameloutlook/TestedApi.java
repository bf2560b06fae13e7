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

import io.github.cameloutlook.dialect.ApiVersion;
import io.github.cameloutlook.dialect.Capability;
import io.github.cameloutlook.dialect.Dialect;
import io.github.cameloutlook.dialect.GraphDialect;
import io.github.cameloutlook.dialect.OutlookApi;
import io.github.cameloutlook.dialect.OutlookRestDialect;
import io.github.cameloutlook.operation.catalogue.Operation;
import io.github.cameloutlook.operation.catalogue.OperationCatalogue;

/**
 * The API that the tests tagged {@link OnBothApis} speak in this run: Graph, or what the system property
 * {@code outlook.test.api} names, such as {@code outlook-rest:v2.0}. The build runs them once with each.
 */
public final class TestedApi {

    public static final ApiVersion VERSION = version(System.getProperty("outlook.test.api", "graph:v1.0"));

    private TestedApi() {
    }

    private static ApiVersion version(String property) {
        String[] parts = property.split(":");
        return ApiVersion.of(OutlookApi.valueOf(parts[0].replace('-', '_')), parts.length > 1 ? parts[1] : "v2.0");
    }

    public static boolean isGraph() {
        return VERSION.api() == OutlookApi.graph;
    }

    /** To be put at the end of a URI that has options already; empty for Graph, which is the default. */
    public static String options() {
        return isGraph() ? "" : "&api=" + VERSION.api() + "&apiVersion=" + VERSION.version();
    }

    public static void configure(OutlookConfiguration options) {
        options.setApi(VERSION.api());
        options.setApiVersion(VERSION.version());
    }

    /** The requests that go on with a walk over changes, for a fault: with Graph also those that begin one. */
    public static String walks() {
        return isGraph() ? "/delta" : "*?*oken=*";
    }

    /** Whether a request that was made belongs to a walk over changes; with Graph also one that begins it. */
    public static boolean isWalk(String url) {
        return isGraph() ? url.contains("/delta") : url.matches("(?s).*(%24|\\$)(delta|skip)[tT]oken=.*");
    }

    /** Whether the API has an operation, such as messages/list. */
    public static boolean has(String operation) {
        String[] names = operation.split("/");
        return has(OperationCatalogue.find(names[0], names[1]).orElseThrow());
    }

    /** Whether the API can do this. */
    public static boolean has(Capability capability) {
        Dialect dialect = isGraph()
                ? new GraphDialect("https://host", VERSION.version())
                : new OutlookRestDialect("https://host", VERSION.version());
        return dialect.has(capability);
    }

    public static boolean has(Operation operation) {
        return operation.availability().contains(VERSION);
    }
}
