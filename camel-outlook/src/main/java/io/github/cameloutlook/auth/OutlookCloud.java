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

/**
 * National clouds of Microsoft: sign-in authority and service root belong together, since tokens are not
 * interchangeable between clouds. Addresses as published by Microsoft ("National cloud deployments").
 */
public enum OutlookCloud {
    /** The worldwide cloud, including US Government GCC. */
    global("https://login.microsoftonline.com", "https://graph.microsoft.com", "https://outlook.office.com"),
    /** US Government L4 (GCC High). */
    usGovL4("https://login.microsoftonline.us", "https://graph.microsoft.us", "https://outlook.office365.us"),
    /** US Government L5 (DoD). */
    usGovL5("https://login.microsoftonline.us", "https://dod-graph.microsoft.us", "https://outlook-dod.office365.us"),
    /** China, operated by 21Vianet. */
    china("https://login.chinacloudapi.cn", "https://microsoftgraph.chinacloudapi.cn", "https://partner.outlook.cn"),
    /** None of these: the options authority, scope and baseUrl say where to go. */
    custom(null, null, null);

    private final String authority;
    private final String graphRoot;
    private final String outlookRoot;

    OutlookCloud(String authority, String graphRoot, String outlookRoot) {
        this.authority = authority;
        this.graphRoot = graphRoot;
        this.outlookRoot = outlookRoot;
    }

    /** Sign-in authority without tenant, or null for {@link #custom}. */
    public String authority() {
        return authority;
    }

    /** Root of Microsoft Graph without version, or null for {@link #custom}. */
    public String graphRoot() {
        return graphRoot;
    }

    /** Root of the Outlook REST API without /api and version, or null for {@link #custom}. */
    public String outlookRoot() {
        return outlookRoot;
    }
}
