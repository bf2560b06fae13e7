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

import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** Options of push. The option texts are the user documentation. */
@UriParams
public abstract class OutlookPushConfiguration {

    @UriParam(label = "consumer,push",
              description = "How changes are told between polls: webhook, by requests of the service to notificationUrl, which turns it on by itself; or streaming, on a connection for each mailbox that the consumer holds open, which needs no address that the service can reach. Streaming is for api=outlook-rest with apiVersion=beta.")
    private OutlookPush push;
    @UriParam(label = "consumer,push",
              description = "Public address (https) that the service sends change notifications to. Setting it turns push on: the consumer listens at the path of this address on the HTTP engine of the runtime, keeps a subscription for every mailbox, and walks a mailbox as soon as a notification comes for it. Without it the consumer polls.")
    private String notificationUrl;
    @UriParam(label = "consumer,push",
              description = "Public address (https) that the service sends notifications about the subscription itself to. The notificationUrl takes them when this option is not set, and always with api=outlook-rest. The consumer listens at the path of this address, too, unless notificationPath is set: then both addresses are expected to lead there.")
    private String lifecycleNotificationUrl;
    @UriParam(label = "consumer,push",
              description = "Path that the consumer listens at, when it is not the path of notificationUrl: behind a proxy that changes paths, or in a servlet container with a context path that the application does not know. What server.servlet.context-path and spring.mvc.servlet.path of Spring Boot or camel.server.path of Camel Main put before every path is taken off the path of notificationUrl by itself.")
    private String notificationPath;
    @UriParam(label = "consumer,push",
              description = "Name of the Camel component that serves the path, such as platform-http, netty-http, jetty or servlet. When not set, it is the one that REST services are configured for, else platform-http if it is there, else the one component that can serve.")
    private String notificationComponentName;
    @UriParam(label = "security,push", secret = true,
              description = "Secret of up to 128 characters that the service repeats in every notification; notifications without it are refused. When not set, a random one is made and kept next to the position.")
    private String clientState;
    @UriParam(label = "consumer,push", defaultValue = "300000", javaType = "java.time.Duration",
              description = "Time between two walks of a mailbox whose changes are told by notifications and that has nothing left to do; for notifications that are lost. A mailbox whose notifications cannot be established is polled at the normal delay.")
    private long safetyDelay = 300000;
    @UriParam(label = "consumer,push,advanced", defaultValue = "0", javaType = "java.time.Duration",
              description = "Lifetime that subscriptions are asked for. They are renewed in time, so it matters only after a crash: that long the service goes on sending. 0 means as long as the service allows. The service raises it to 45 minutes.")
    private long subscriptionLifetime = 0;
    @UriParam(label = "consumer,push", defaultValue = "false",
              description = "Whether subscriptions are deleted when the route stops. By default they are kept, so that a restart takes them over and no notification is missed meanwhile; they end by themselves.")
    private boolean deleteOnStop = false;
    @UriParam(label = "consumer,push", defaultValue = "false",
              description = "Whether notifications bring the changed item along. Microsoft Graph encrypts it: that needs the options select, encryptionCertificate and clientId, and nimbus-jose-jwt on the class path. With api=outlook-rest it comes as it is, and only select is needed. Subscriptions then live one day at most. In a webhook route the item's properties are in the resourceData of the body.")
    private boolean includeResourceData = false;
    @UriParam(label = "security,push",
              description = "Certificate with private key that resource data is encrypted for, as a resource (file:, classpath:, base64:): a PKCS12 key store or a PEM file with both. Several, separated by commas: the first is given to the service, the others still open what was sent before a change. Files are read again when subscriptions are renewed.")
    @Metadata(supportFileReference = true)
    private String encryptionCertificate;
    @UriParam(label = "security,push", secret = true,
              description = "Password of the key stores or encrypted keys of encryptionCertificate.")
    private String encryptionPassword;
    @UriParam(label = "consumer,push,advanced", defaultValue = "4194304",
              description = "Largest request of the service that is read, in bytes; larger ones are answered 413.")
    private int maxNotificationSize = 4194304;
    @UriParam(label = "consumer,push,advanced", defaultValue = "1000",
              description = "Notifications that wait for a thread, where each is work of its own (webhook routes, resource data). When it is full, the service is asked to repeat a webhook route's notification later, and resource data is fetched by the walk instead.")
    private int notificationQueueSize = 1000;
    @UriParam(label = "consumer,push",
              description = "Name of a leadership in the CamelClusterService: of the nodes that run the route, the leader walks. With push every node listens for notifications and the leader owns the subscriptions; a notification that reaches another node makes the leader walk at its next delay. Needs a stateRepository that all nodes share, such as the default one.")
    private String clusterNamespace;

    public OutlookPush getPush() {
        return push;
    }

    public void setPush(OutlookPush push) {
        this.push = push;
    }

    public String getNotificationUrl() {
        return notificationUrl;
    }

    public void setNotificationUrl(String notificationUrl) {
        this.notificationUrl = notificationUrl;
    }

    public String getLifecycleNotificationUrl() {
        return lifecycleNotificationUrl;
    }

    public void setLifecycleNotificationUrl(String lifecycleNotificationUrl) {
        this.lifecycleNotificationUrl = lifecycleNotificationUrl;
    }

    public String getNotificationPath() {
        return notificationPath;
    }

    public void setNotificationPath(String notificationPath) {
        this.notificationPath = notificationPath;
    }

    public String getNotificationComponentName() {
        return notificationComponentName;
    }

    public void setNotificationComponentName(String notificationComponentName) {
        this.notificationComponentName = notificationComponentName;
    }

    public String getClientState() {
        return clientState;
    }

    public void setClientState(String clientState) {
        this.clientState = clientState;
    }

    public long getSafetyDelay() {
        return safetyDelay;
    }

    public void setSafetyDelay(long safetyDelay) {
        this.safetyDelay = safetyDelay;
    }

    public long getSubscriptionLifetime() {
        return subscriptionLifetime;
    }

    public void setSubscriptionLifetime(long subscriptionLifetime) {
        this.subscriptionLifetime = subscriptionLifetime;
    }

    public boolean isDeleteOnStop() {
        return deleteOnStop;
    }

    public void setDeleteOnStop(boolean deleteOnStop) {
        this.deleteOnStop = deleteOnStop;
    }

    public boolean isIncludeResourceData() {
        return includeResourceData;
    }

    public void setIncludeResourceData(boolean includeResourceData) {
        this.includeResourceData = includeResourceData;
    }

    public String getEncryptionCertificate() {
        return encryptionCertificate;
    }

    public void setEncryptionCertificate(String encryptionCertificate) {
        this.encryptionCertificate = encryptionCertificate;
    }

    public String getEncryptionPassword() {
        return encryptionPassword;
    }

    public void setEncryptionPassword(String encryptionPassword) {
        this.encryptionPassword = encryptionPassword;
    }

    public int getMaxNotificationSize() {
        return maxNotificationSize;
    }

    public void setMaxNotificationSize(int maxNotificationSize) {
        this.maxNotificationSize = maxNotificationSize;
    }

    public int getNotificationQueueSize() {
        return notificationQueueSize;
    }

    public void setNotificationQueueSize(int notificationQueueSize) {
        this.notificationQueueSize = notificationQueueSize;
    }

    public String getClusterNamespace() {
        return clusterNamespace;
    }

    public void setClusterNamespace(String clusterNamespace) {
        this.clusterNamespace = clusterNamespace;
    }
}
