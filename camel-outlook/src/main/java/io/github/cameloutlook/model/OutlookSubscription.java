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
package io.github.cameloutlook.model;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** A subscription to changes of a resource. */
public final class OutlookSubscription extends OutlookObject {

    public OutlookSubscription() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutlookSubscription(Map<String, Object> properties) {
        super(properties);
    }

    /** Id. */
    public String getId() {
        return string("id");
    }

    /** Kinds of change that are told: created, updated, deleted, separated by commas. */
    public String getChangeType() {
        return string("changeType");
    }

    public void setChangeType(String changeType) {
        set("changeType", changeType);
    }

    /** Path of what is watched, without root, such as users/{id}/mailFolders('inbox')/messages. */
    public String getResource() {
        return string("resource");
    }

    public void setResource(String resource) {
        set("resource", resource);
    }

    /** Address that notifications are sent to. */
    public String getNotificationUrl() {
        return string("notificationUrl");
    }

    public void setNotificationUrl(String notificationUrl) {
        set("notificationUrl", notificationUrl);
    }

    /** Address that notifications about the subscription itself are sent to; given at creation only. */
    public String getLifecycleNotificationUrl() {
        return string("lifecycleNotificationUrl");
    }

    public void setLifecycleNotificationUrl(String lifecycleNotificationUrl) {
        set("lifecycleNotificationUrl", lifecycleNotificationUrl);
    }

    /** When it ends unless it is prolonged. */
    public Instant getExpirationDateTime() {
        return instant("expirationDateTime");
    }

    public void setExpirationDateTime(Instant expirationDateTime) {
        set("expirationDateTime", expirationDateTime);
    }

    /**
     * The secret of up to 128 characters that is repeated in every notification. The service does not tell it when
     * asked later.
     */
    public String getClientState() {
        return string("clientState");
    }

    public void setClientState(String clientState) {
        set("clientState", clientState);
    }

    /** Whether notifications bring the changed item along, encrypted. */
    public Boolean getIncludeResourceData() {
        return bool("includeResourceData");
    }

    public void setIncludeResourceData(Boolean includeResourceData) {
        set("includeResourceData", includeResourceData);
    }

    /** The certificate that items are encrypted for, Base64 of its DER form. */
    public String getEncryptionCertificate() {
        return string("encryptionCertificate");
    }

    public void setEncryptionCertificate(String encryptionCertificate) {
        set("encryptionCertificate", encryptionCertificate);
    }

    /** The name that notifications have for the certificate, up to 128 characters. */
    public String getEncryptionCertificateId() {
        return string("encryptionCertificateId");
    }

    public void setEncryptionCertificateId(String encryptionCertificateId) {
        set("encryptionCertificateId", encryptionCertificateId);
    }

    /** Highest version of TLS that the addresses support: v1_0, v1_1, v1_2 or v1_3. */
    public String getLatestSupportedTlsVersion() {
        return string("latestSupportedTlsVersion");
    }

    public void setLatestSupportedTlsVersion(String latestSupportedTlsVersion) {
        set("latestSupportedTlsVersion", latestSupportedTlsVersion);
    }

    /** Application that notifications are authenticated for; not for Outlook resources. */
    public String getNotificationUrlAppId() {
        return string("notificationUrlAppId");
    }

    public void setNotificationUrlAppId(String notificationUrlAppId) {
        set("notificationUrlAppId", notificationUrlAppId);
    }

    /** Query options of the notified value; not for Outlook resources. */
    public String getNotificationQueryOptions() {
        return string("notificationQueryOptions");
    }

    public void setNotificationQueryOptions(String notificationQueryOptions) {
        set("notificationQueryOptions", notificationQueryOptions);
    }

    /** Media type of notifications. */
    public String getNotificationContentType() {
        return string("notificationContentType");
    }

    /** Application that made it. */
    public String getApplicationId() {
        return string("applicationId");
    }

    /** User or service principal that made it. */
    public String getCreatorId() {
        return string("creatorId");
    }
}
