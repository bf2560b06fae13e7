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

import java.net.http.HttpClient;

import io.github.cameloutlook.auth.AuthenticationScheme;
import io.github.cameloutlook.auth.OutlookCloud;
import io.github.cameloutlook.auth.RefreshTokenStore;
import io.github.cameloutlook.auth.SignInVersion;
import io.github.cameloutlook.auth.TokenProvider;
import io.github.cameloutlook.client.BatchFormat;
import io.github.cameloutlook.dialect.OutlookApi;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.support.jsse.SSLContextParameters;

/** Every option of the component and its endpoints. The option texts are the user documentation. */
@UriParams
public class OutlookConfiguration extends OutlookItemConfiguration implements Cloneable {

    @UriParam(defaultValue = "graph", enums = "graph,outlook-rest",
              description = "Which remote API is spoken: graph is Microsoft Graph, outlook-rest is the Outlook REST API of Exchange Server 2016 (from CU3) and 2019, which needs the option baseUrl with the address of the server. What a route reads and writes has the same names with both.")
    private OutlookApi api = OutlookApi.graph;
    @UriParam(defaultValue = "v1.0",
              description = "Version of the remote API: v1.0 or beta for Microsoft Graph; v1.0, v2.0 or beta for outlook-rest. Beta properties are kept and passed on, but Microsoft may change them at any time.")
    private String apiVersion = "v1.0";
    @UriParam(defaultValue = "me",
              description = "Mailbox to work on: me (the signed-in user, delegated tokens only), a user principal name or an id. Shared and delegated mailboxes are addressed the same way. A consumer takes a comma-separated list. The header CamelOutlookMailbox beats this option for producers.")
    private String mailbox = "me";
    @UriParam(description = "Mail folder to work on: a well-known name (inbox, drafts, archive ...), an id, or a path of display names (inbox/Invoices/2026). A consumer of messages watches inbox when the option is not set; a producer that lists or creates messages without it works on the whole mailbox or on drafts.")
    private String folder;
    @UriParam(description = "Comma-separated properties that the service returns ($select). All default properties when not set. Properties that are hidden by default, such as internetMessageHeaders or uniqueBody, are returned only when named here.")
    private String select;
    @UriParam(description = "OData filter ($filter) that items must match. In consumer mode changes the service allows only receivedDateTime ge or gt an instant, and then returns at most 5,000 messages of the first walk, so queue mode is the place for filters.")
    private String filter;
    @UriParam(description = "Navigation properties or extended properties to return with each item ($expand).")
    private String expand;
    @UriParam(description = "Format in which the service returns bodies: text or html. The stored format when not set.")
    private OutlookBodyContentType bodyContentType;
    @UriParam(description = "Whether ids survive a move inside the mailbox. With false, every move or copy gives a message a new id and stored ids become invalid. When not set, they do where the API has such ids: Graph has, Outlook REST has not, and there true is refused.")
    private Boolean immutableIds;
    @UriParam(label = "consumer", defaultValue = "changes",
              description = "How a consumer finds its work. changes: every change since the stored position, through the delta query. queue: whatever is in the folder and matches the filter is work, and a post-action (moveTo, delete, or markAsRead with a filter on isRead) takes it out; no position is kept. starting: events that are about to begin, each startingBefore its beginning.")
    private OutlookConsumerMode mode = OutlookConsumerMode.changes;
    @UriParam(label = "consumer",
              description = "Comma-separated kinds of change that become exchanges in mode changes: created, updated, deleted; of events also rescheduled and cancelled, which are delivered as updated where only that is named. A message that is moved into the folder is created there, one that leaves it is deleted. When not set: created, and of events every kind.")
    private String changeType;
    @UriParam(label = "consumer", defaultValue = "now",
              description = "Where a consumer in mode changes begins when no position is stored: now, beginning (everything in the folder, or in the window of the calendar, is delivered first), or an ISO-8601 instant (messages received and events made since then are delivered first).")
    private String startFrom = "now";
    @UriParam(label = "consumer", defaultValue = "default",
              description = "Name under which the position is stored. Two consumers of the same folder that should each see every message need different names. Keep names few and constant: each distinct name uses up one of the mailbox's named properties for good.")
    private String consumerId = "default";
    @UriParam(label = "consumer,advanced", defaultValue = "500", javaType = "java.time.Duration",
              description = "Longest time that progress stays unwritten in the middle of a poll. Writing it down sends the post-actions and stores the position; that is done after this time, earlier as long as it takes no more than a twentieth of the time, and at the end of each poll. What completed since the last time is repeated after a crash. 0 writes progress down after every exchange, which costs a request each; then a crash repeats at most the exchange that was in flight.")
    private long commitInterval = 500;
    @UriParam(label = "consumer,advanced", defaultValue = "300000", javaType = "java.time.Duration",
              description = "How long a mailbox is left alone after the service said that it is not enabled for the API "
                            + "(MailboxNotEnabledForRESTAPI), such as before its licence or its migration: then it is asked "
                            + "again, and consumed once it is enabled. The other mailboxes are not affected.")
    private long notEnabledDelay = 300_000;
    @UriParam(label = "consumer",
              description = "Where positions are kept. When not set they are kept in the mailbox itself, as an extended property of the watched folder, so that a restart or another node resumes without other infrastructure. Without write permission the consumer warns once, says so in its health check and keeps positions in memory.")
    private StateRepository<String, String> stateRepository;
    @UriParam(label = "consumer", defaultValue = "0",
              description = "Most exchanges that one poll delivers; what is left is delivered by the next poll. 0 means no limit.")
    private int maxMessagesPerPoll = 0;
    @UriParam(defaultValue = "50",
              description = "Items that the service is asked for per page of a walk or list. Larger pages cost fewer requests and more memory; the service allows 1 to 1000 and may return fewer.")
    private int pageSize = 50;
    @UriParam(label = "consumer", defaultValue = "true",
              description = "Whether a consumed message that has attachments carries them as Camel attachments. Names, types and sizes are read with one request per such message; content is streamed when it is read.")
    private boolean includeAttachments = true;
    @UriParam(label = "consumer", defaultValue = "false",
              description = "Post-action: whether a message is marked as read when its exchange completed.")
    private boolean markAsRead = false;
    @UriParam(label = "consumer",
              description = "Post-action: folder (well-known name, id or path) that a message is moved to when its exchange completed.")
    private String moveTo;
    @UriParam(label = "consumer", description = "Post-action: folder that a message is copied to when its exchange completed.")
    private String copyTo;
    @UriParam(label = "consumer",
              description = "Post-action: comma-separated categories that are added to a message when its exchange completed.")
    private String categorize;
    @UriParam(label = "consumer", defaultValue = "false",
              description = "Post-action: whether a message is deleted (moved to Deleted Items) when its exchange completed.")
    private boolean delete = false;
    @UriParam(label = "consumer",
              description = "Quarantine: folder that a message is moved to when its exchange failed maximumRedeliveries + 1 times. When not set, the message stays where it is, the failure is reported to the exception handler and the consumer passes over it.")
    private String moveToOnFailure;
    @UriParam(label = "consumer", defaultValue = "5",
              description = "How often a message whose exchange failed is offered again, once per poll, before it is quarantined or reported and passed over. -1 means forever. When 50 messages of a mailbox wait to be offered again, nothing new is consumed from it until some of them complete.")
    private int maximumRedeliveries = 5;
    @UriParam(label = "consumer,advanced", defaultValue = "4",
              description = "How many mailboxes of a consumer are walked at the same time. Exchanges of one mailbox are always routed one after the other. For webhook routes, how many notifications are routed at the same time, of whatever mailbox.")
    private int pollConcurrency = 4;
    @UriParam(label = "producer",
              description = "Id of the message that the operation works on. The header CamelOutlookMessageId beats it.")
    private String messageId;
    @UriParam(label = "producer",
              description = "Id of the attachment that the operation works on. The header CamelOutlookAttachmentId beats it.")
    private String attachmentId;
    @UriParam(label = "producer",
              description = "Id of the folder, rule, category, calendar, place or the like that the operation works on. The header CamelOutlookId beats it.")
    private String id;
    @UriParam(label = "producer",
              description = "Recipients of a message that is built from plain content, or those that a meeting is forwarded to: comma-separated addresses, each plain or as Name <address>. The header To beats it.")
    private String to;
    @UriParam(label = "producer",
              description = "Copy recipients of a message that is built from plain content. The header Cc beats it.")
    private String cc;
    @UriParam(label = "producer",
              description = "Blind copy recipients of a message that is built from plain content. The header Bcc beats it.")
    private String bcc;
    @UriParam(label = "producer",
              description = "Reply-to addresses of a message that is built from plain content. The header Reply-To beats it.")
    private String replyTo;
    @UriParam(label = "producer",
              description = "Sender shown to recipients, when it differs from the mailbox (needs Send As or Send on Behalf). The header From beats it.")
    private String from;
    @UriParam(label = "producer",
              description = "Subject of a message that is built from plain content. The header Subject beats it.")
    private String subject;
    @UriParam(label = "producer",
              description = "Content type of the body: text/plain or text/html for plain content, application/json for the service's own shape, message/rfc822 for MIME. The header Content-Type beats it; without both, a body that starts with an html tag is HTML, other text is plain text.")
    private String contentType;
    @UriParam(label = "producer",
              description = "Folder (well-known name, id or path) that move and copy put the item into. The header CamelOutlookDestination beats it.")
    private String destination;
    @UriParam(label = "producer", defaultValue = "true",
              description = "Whether a message that sendMail sends is kept in Sent Items. A message that is not kept leaves no trace, so safeSend cannot settle it; mail in MIME and mail too large for one request are always kept.")
    private boolean saveToSentItems = true;
    @UriParam(label = "producer",
              description = "Full-text search ($search) of list operations, in Outlook's keyword query language. The service does not combine it with filter or orderBy.")
    private String search;
    @UriParam(label = "producer",
              description = "Sort order ($orderby) of list operations. With filter, every property named here must come first in the filter, in the same order.")
    private String orderBy;
    @UriParam(label = "producer", defaultValue = "1000",
              description = "Most items that a list operation returns over all pages; 0 means all. Lists that are streamed (streamResults) take no more memory however long they are.")
    private int maxResults = 1000;
    @UriParam(label = "producer", defaultValue = "false",
              description = "Whether a list operation returns an iterator that fetches pages while it is read, to be used with split().streaming(), instead of a list.")
    private boolean streamResults = false;
    @UriParam(label = "producer", defaultValue = "true",
              description = "Whether a send whose outcome is unknown (time-out, 504, broken connection) is settled by looking for the message in the mailbox before it is sent again, and whether events are created with a transaction id, by which the service books an event once however often it is sent. Replies, forwards and MIME go by way of a draft for it, which costs one more request. With false such a send fails at once with an exception that says its outcome is unknown.")
    private boolean safeSend = true;
    @UriParam(label = "producer", defaultValue = "true",
              description = "Whether all requests of a batch are executed whatever becomes of the others, in no particular order. With false they are executed one after the other, and the first that fails for good ends it: those after it are not executed, and their results say so (OutlookNotExecutedException).")
    private boolean continueOnError = true;
    @UriParam(label = "advanced",
              description = "How batches are written: json, or with api=outlook-rest also multipart (multipart/mixed with an HTTP message in each part). When not set: json for Microsoft Graph, and multipart for Outlook REST, whose JSON form is not documented. A server without batches is sent one request after the other.")
    private BatchFormat batchFormat;
    @UriParam(label = "producer,advanced",
              description = "ETag that the item must still have for an update or delete to happen; otherwise it fails with OutlookConflictException. The header CamelOutlookIfMatch beats it.")
    private String ifMatch;
    @UriParam(label = "security", defaultValue = "global",
              description = "Cloud that the tenant lives in; sets the sign-in authority, the token scope and the service root together.")
    private OutlookCloud cloud = OutlookCloud.global;
    @UriParam(label = "security",
              description = "Directory (tenant) id or domain name in Microsoft Entra. With refreshToken also common, organizations or consumers.")
    private String tenantId;
    @UriParam(label = "security", description = "Application (client) id of the app registration.")
    private String clientId;
    @UriParam(label = "security", secret = true,
              description = "Client secret of the app registration. The Outlook REST API in the cloud takes no application that proves itself by a secret: it needs the option certificate, or a refreshToken.")
    private String clientSecret;
    @UriParam(label = "security",
              description = "Certificate of the app registration, as a resource (file:, classpath:, env:): a PKCS12 key store (.p12, .pfx), or a PEM file with the certificate and, unless privateKey is set, its private key.")
    @Metadata(supportFileReference = true)
    private String certificate;
    @UriParam(label = "security", secret = true,
              description = "Private key of a PEM certificate (PKCS8), as a resource, when it is in a file of its own.")
    @Metadata(supportFileReference = true)
    private String privateKey;
    @UriParam(label = "security", secret = true,
              description = "Password of the PKCS12 key store or of the encrypted private key.")
    private String certificatePassword;
    @UriParam(label = "security", secret = true,
              description = "Ready-made access token. It is used as it is and cannot be refreshed: for tests and short jobs.")
    private String accessToken;
    @UriParam(label = "security", description = "Own source of access tokens; beats every other credential option.")
    @Metadata(autowired = true)
    private TokenProvider tokenProvider;
    @UriParam(label = "security", secret = true,
              description = "Refresh token of a user who signed in to the application once, for work without a user: access tokens are then the user's (mailbox=me is the user's mailbox). The sign-in service gives a new one with every access token, see refreshTokenStore. With tenantId not set, users of any organization and personal accounts are served (common).")
    private String refreshToken;
    @UriParam(label = "security",
              description = "Where the newest refresh token is kept, such as #class:io.github.cameloutlook.auth.FileRefreshTokenStore('/var/lib/app/outlook.token'). Without it a restart begins with the option refreshToken again, which ends some day (after 90 days, for single-page applications one).")
    private RefreshTokenStore refreshTokenStore;
    @UriParam(label = "security",
              description = "Generation of the sign-in endpoint: v2 with scopes, v1 (the older Azure AD endpoint) with a resource, for applications with a certificate only; it needs nimbus-jose-jwt on the class path. When not set: v1 for applications that use api=outlook-rest, as that API documents it, else v2.")
    private SignInVersion signInVersion;
    @UriParam(label = "security", defaultValue = "token",
              description = "How requests say whose they are. token: by an access token of Microsoft Entra. The others are for Exchange Server on premises (api=outlook-rest with baseUrl), over https: negotiate by a Kerberos ticket; ntlm and basic by username and password. The server must offer what is chosen here.")
    private AuthenticationScheme authentication = AuthenticationScheme.token;
    @UriParam(label = "security", secret = true,
              description = "User for authentication=negotiate, ntlm and basic: alice@contoso.com, or domain and name with a backslash between them; for negotiate the Kerberos principal.")
    private String username;
    @UriParam(label = "security", secret = true,
              description = "Password of the user. After the server refused it, it is not tried again for 15 minutes, so that the account is not locked.")
    private String password;
    @UriParam(label = "security",
              description = "File with the Kerberos keys of the user, for authentication=negotiate, in place of a password.")
    private String keytab;
    @UriParam(label = "security",
              description = "Entry of the JAAS configuration that signs in to Kerberos, for authentication=negotiate. Without it, keytab and password, the ticket cache of the account that runs the application is used.")
    private String loginConfig;
    @UriParam(label = "security",
              description = "Service principal of the server for authentication=negotiate. When not set: HTTP@ followed by the host of baseUrl.")
    private String servicePrincipal;
    @UriParam(label = "security", defaultValue = "true",
              description = "Whether authentication=negotiate and ntlm tell the server over which TLS connection they come (channel binding), which servers with Extended Protection require. To be turned off only where a proxy before the server ends TLS, which Extended Protection does not allow.")
    private boolean channelBinding = true;
    @UriParam(label = "security",
              description = "Sign-in authority, when it is not the one of the chosen cloud: https://host, without the tenant.")
    private String authority;
    @UriParam(label = "security",
              description = "Scopes that tokens are requested for, separated by commas or spaces, when it is not the /.default scope of the chosen cloud, which stands for all that was granted and is the only one that applications (clientSecret, certificate without refreshToken) may ask for. Names without address, such as Mail.Read, are the service's; names of Windows Live, such as wl.imap, stand for those that replaced them.")
    private String scope;
    @UriParam(label = "advanced",
              description = "Root of the service without version, when it is not the one of the chosen cloud, such as the address of an emulator or a proxy. Tokens are sent there.")
    private String baseUrl;
    @UriParam(label = "advanced", defaultValue = "false",
              description = "Whether the server is asked at start-up, by its $metadata, if it offers the operation of the URI or the resource of the consumer; the route does not start if it does not. For servers on premises with api=outlook-rest, whose functions differ. Costs one request per server.")
    private boolean probeCapabilities = false;
    @UriParam(label = "security", description = "TLS settings of connections to the service and to the sign-in authority.")
    private SSLContextParameters sslContextParameters;
    @UriParam(label = "advanced",
              description = "HTTP client to use instead of one that the component makes. It is not closed by the component, and sslContextParameters, proxyHost, proxyPort and connectTimeout then apply to signing in only.")
    @Metadata(autowired = true)
    private HttpClient httpClient;
    @UriParam(label = "proxy", description = "Host of an HTTP proxy for the service and the sign-in authority.")
    private String proxyHost;
    @UriParam(label = "proxy", defaultValue = "8080", description = "Port of the HTTP proxy.")
    private Integer proxyPort;
    @UriParam(label = "advanced", defaultValue = "20000", javaType = "java.time.Duration",
              description = "Longest time to make a connection.")
    private long connectTimeout = 20000;
    @UriParam(label = "advanced", defaultValue = "100000", javaType = "java.time.Duration",
              description = "Longest time to wait for the answer to one request, without retries.")
    private long requestTimeout = 100000;
    @UriParam(label = "advanced", defaultValue = "6",
              description = "How often a request is repeated when the service is throttling, unavailable or unreachable and repeating is safe. 0 turns repeating off.")
    private int maximumRetries = 6;
    @UriParam(label = "advanced", defaultValue = "1000", javaType = "java.time.Duration",
              description = "First delay of the jittered exponential back-off between repeats, when the service names none.")
    private long retryDelay = 1000;
    @UriParam(label = "advanced", defaultValue = "60000", javaType = "java.time.Duration",
              description = "Longest delay of the back-off between repeats. A longer Retry-After of the service is still honoured.")
    private long maximumRetryDelay = 60000;
    @UriParam(label = "advanced", defaultValue = "4",
              description = "Requests in flight at a time per application and mailbox. The service answers 429 above 4.")
    private int maxConcurrentRequests = 4;
    @UriParam(label = "advanced", defaultValue = "10000",
              description = "Requests per 10 minutes per application and mailbox that the component allows itself; further ones wait. 0 turns the budget off.")
    private int requestsPerWindow = 10000;
    @UriParam(label = "filter", description = "Which headers pass between exchanges and messages, in both directions.")
    private HeaderFilterStrategy headerFilterStrategy;

    /** Own copy for one endpoint: options of an endpoint never change the component's. */
    public OutlookConfiguration copy() {
        try {
            return (OutlookConfiguration) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }

    public OutlookApi getApi() {
        return api;
    }

    public void setApi(OutlookApi api) {
        this.api = api;
    }

    public String getApiVersion() {
        return apiVersion;
    }

    public void setApiVersion(String apiVersion) {
        this.apiVersion = apiVersion;
    }

    public String getMailbox() {
        return mailbox;
    }

    public void setMailbox(String mailbox) {
        this.mailbox = mailbox;
    }

    public String getFolder() {
        return folder;
    }

    public void setFolder(String folder) {
        this.folder = folder;
    }

    public String getSelect() {
        return select;
    }

    public void setSelect(String select) {
        this.select = select;
    }

    public String getFilter() {
        return filter;
    }

    public void setFilter(String filter) {
        this.filter = filter;
    }

    public String getExpand() {
        return expand;
    }

    public void setExpand(String expand) {
        this.expand = expand;
    }

    public OutlookBodyContentType getBodyContentType() {
        return bodyContentType;
    }

    public void setBodyContentType(OutlookBodyContentType bodyContentType) {
        this.bodyContentType = bodyContentType;
    }

    public Boolean getImmutableIds() {
        return immutableIds;
    }

    public void setImmutableIds(Boolean immutableIds) {
        this.immutableIds = immutableIds;
    }

    public OutlookConsumerMode getMode() {
        return mode;
    }

    public void setMode(OutlookConsumerMode mode) {
        this.mode = mode;
    }

    public String getChangeType() {
        return changeType;
    }

    public void setChangeType(String changeType) {
        this.changeType = changeType;
    }

    public String getStartFrom() {
        return startFrom;
    }

    public void setStartFrom(String startFrom) {
        this.startFrom = startFrom;
    }

    public String getConsumerId() {
        return consumerId;
    }

    public void setConsumerId(String consumerId) {
        this.consumerId = consumerId;
    }

    public StateRepository<String, String> getStateRepository() {
        return stateRepository;
    }

    public void setStateRepository(StateRepository<String, String> stateRepository) {
        this.stateRepository = stateRepository;
    }

    public long getNotEnabledDelay() {
        return notEnabledDelay;
    }

    public void setNotEnabledDelay(long notEnabledDelay) {
        this.notEnabledDelay = notEnabledDelay;
    }

    public long getCommitInterval() {
        return commitInterval;
    }

    public void setCommitInterval(long commitInterval) {
        this.commitInterval = commitInterval;
    }

    public int getMaxMessagesPerPoll() {
        return maxMessagesPerPoll;
    }

    public void setMaxMessagesPerPoll(int maxMessagesPerPoll) {
        this.maxMessagesPerPoll = maxMessagesPerPoll;
    }

    public int getPageSize() {
        return pageSize;
    }

    public void setPageSize(int pageSize) {
        this.pageSize = pageSize;
    }

    public boolean isIncludeAttachments() {
        return includeAttachments;
    }

    public void setIncludeAttachments(boolean includeAttachments) {
        this.includeAttachments = includeAttachments;
    }

    public boolean isMarkAsRead() {
        return markAsRead;
    }

    public void setMarkAsRead(boolean markAsRead) {
        this.markAsRead = markAsRead;
    }

    public String getMoveTo() {
        return moveTo;
    }

    public void setMoveTo(String moveTo) {
        this.moveTo = moveTo;
    }

    public String getCopyTo() {
        return copyTo;
    }

    public void setCopyTo(String copyTo) {
        this.copyTo = copyTo;
    }

    public String getCategorize() {
        return categorize;
    }

    public void setCategorize(String categorize) {
        this.categorize = categorize;
    }

    public boolean isDelete() {
        return delete;
    }

    public void setDelete(boolean delete) {
        this.delete = delete;
    }

    public String getMoveToOnFailure() {
        return moveToOnFailure;
    }

    public void setMoveToOnFailure(String moveToOnFailure) {
        this.moveToOnFailure = moveToOnFailure;
    }

    public int getMaximumRedeliveries() {
        return maximumRedeliveries;
    }

    public void setMaximumRedeliveries(int maximumRedeliveries) {
        this.maximumRedeliveries = maximumRedeliveries;
    }

    public int getPollConcurrency() {
        return pollConcurrency;
    }

    public void setPollConcurrency(int pollConcurrency) {
        this.pollConcurrency = pollConcurrency;
    }

    public String getMessageId() {
        return messageId;
    }

    public void setMessageId(String messageId) {
        this.messageId = messageId;
    }

    public String getAttachmentId() {
        return attachmentId;
    }

    public void setAttachmentId(String attachmentId) {
        this.attachmentId = attachmentId;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getCc() {
        return cc;
    }

    public void setCc(String cc) {
        this.cc = cc;
    }

    public String getBcc() {
        return bcc;
    }

    public void setBcc(String bcc) {
        this.bcc = bcc;
    }

    public String getReplyTo() {
        return replyTo;
    }

    public void setReplyTo(String replyTo) {
        this.replyTo = replyTo;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getContentType() {
        return contentType;
    }

    public void setContentType(String contentType) {
        this.contentType = contentType;
    }

    public String getDestination() {
        return destination;
    }

    public void setDestination(String destination) {
        this.destination = destination;
    }

    public boolean isSaveToSentItems() {
        return saveToSentItems;
    }

    public void setSaveToSentItems(boolean saveToSentItems) {
        this.saveToSentItems = saveToSentItems;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public String getOrderBy() {
        return orderBy;
    }

    public void setOrderBy(String orderBy) {
        this.orderBy = orderBy;
    }

    public int getMaxResults() {
        return maxResults;
    }

    public void setMaxResults(int maxResults) {
        this.maxResults = maxResults;
    }

    public boolean isStreamResults() {
        return streamResults;
    }

    public void setStreamResults(boolean streamResults) {
        this.streamResults = streamResults;
    }

    public boolean isContinueOnError() {
        return continueOnError;
    }

    public void setContinueOnError(boolean continueOnError) {
        this.continueOnError = continueOnError;
    }

    public BatchFormat getBatchFormat() {
        return batchFormat;
    }

    public void setBatchFormat(BatchFormat batchFormat) {
        this.batchFormat = batchFormat;
    }

    public boolean isSafeSend() {
        return safeSend;
    }

    public void setSafeSend(boolean safeSend) {
        this.safeSend = safeSend;
    }

    public String getIfMatch() {
        return ifMatch;
    }

    public void setIfMatch(String ifMatch) {
        this.ifMatch = ifMatch;
    }

    public OutlookCloud getCloud() {
        return cloud;
    }

    public void setCloud(OutlookCloud cloud) {
        this.cloud = cloud;
    }

    public String getTenantId() {
        return tenantId;
    }

    public void setTenantId(String tenantId) {
        this.tenantId = tenantId;
    }

    public String getClientId() {
        return clientId;
    }

    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    public String getClientSecret() {
        return clientSecret;
    }

    public void setClientSecret(String clientSecret) {
        this.clientSecret = clientSecret;
    }

    public String getCertificate() {
        return certificate;
    }

    public void setCertificate(String certificate) {
        this.certificate = certificate;
    }

    public String getPrivateKey() {
        return privateKey;
    }

    public void setPrivateKey(String privateKey) {
        this.privateKey = privateKey;
    }

    public String getCertificatePassword() {
        return certificatePassword;
    }

    public void setCertificatePassword(String certificatePassword) {
        this.certificatePassword = certificatePassword;
    }

    public String getAccessToken() {
        return accessToken;
    }

    public void setAccessToken(String accessToken) {
        this.accessToken = accessToken;
    }

    public TokenProvider getTokenProvider() {
        return tokenProvider;
    }

    public void setTokenProvider(TokenProvider tokenProvider) {
        this.tokenProvider = tokenProvider;
    }

    public String getRefreshToken() {
        return refreshToken;
    }

    public void setRefreshToken(String refreshToken) {
        this.refreshToken = refreshToken;
    }

    public RefreshTokenStore getRefreshTokenStore() {
        return refreshTokenStore;
    }

    public void setRefreshTokenStore(RefreshTokenStore refreshTokenStore) {
        this.refreshTokenStore = refreshTokenStore;
    }

    public SignInVersion getSignInVersion() {
        return signInVersion;
    }

    public void setSignInVersion(SignInVersion signInVersion) {
        this.signInVersion = signInVersion;
    }

    public AuthenticationScheme getAuthentication() {
        return authentication;
    }

    public void setAuthentication(AuthenticationScheme authentication) {
        this.authentication = authentication;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getKeytab() {
        return keytab;
    }

    public void setKeytab(String keytab) {
        this.keytab = keytab;
    }

    public String getLoginConfig() {
        return loginConfig;
    }

    public void setLoginConfig(String loginConfig) {
        this.loginConfig = loginConfig;
    }

    public String getServicePrincipal() {
        return servicePrincipal;
    }

    public void setServicePrincipal(String servicePrincipal) {
        this.servicePrincipal = servicePrincipal;
    }

    public boolean isChannelBinding() {
        return channelBinding;
    }

    public void setChannelBinding(boolean channelBinding) {
        this.channelBinding = channelBinding;
    }

    public String getAuthority() {
        return authority;
    }

    public void setAuthority(String authority) {
        this.authority = authority;
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    public boolean isProbeCapabilities() {
        return probeCapabilities;
    }

    public void setProbeCapabilities(boolean probeCapabilities) {
        this.probeCapabilities = probeCapabilities;
    }

    public String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    public void setSslContextParameters(SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    public HttpClient getHttpClient() {
        return httpClient;
    }

    public void setHttpClient(HttpClient httpClient) {
        this.httpClient = httpClient;
    }

    public String getProxyHost() {
        return proxyHost;
    }

    public void setProxyHost(String proxyHost) {
        this.proxyHost = proxyHost;
    }

    public Integer getProxyPort() {
        return proxyPort;
    }

    public void setProxyPort(Integer proxyPort) {
        this.proxyPort = proxyPort;
    }

    public long getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(long connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public long getRequestTimeout() {
        return requestTimeout;
    }

    public void setRequestTimeout(long requestTimeout) {
        this.requestTimeout = requestTimeout;
    }

    public int getMaximumRetries() {
        return maximumRetries;
    }

    public void setMaximumRetries(int maximumRetries) {
        this.maximumRetries = maximumRetries;
    }

    public long getRetryDelay() {
        return retryDelay;
    }

    public void setRetryDelay(long retryDelay) {
        this.retryDelay = retryDelay;
    }

    public long getMaximumRetryDelay() {
        return maximumRetryDelay;
    }

    public void setMaximumRetryDelay(long maximumRetryDelay) {
        this.maximumRetryDelay = maximumRetryDelay;
    }

    public int getMaxConcurrentRequests() {
        return maxConcurrentRequests;
    }

    public void setMaxConcurrentRequests(int maxConcurrentRequests) {
        this.maxConcurrentRequests = maxConcurrentRequests;
    }

    public int getRequestsPerWindow() {
        return requestsPerWindow;
    }

    public void setRequestsPerWindow(int requestsPerWindow) {
        this.requestsPerWindow = requestsPerWindow;
    }

    public HeaderFilterStrategy getHeaderFilterStrategy() {
        return headerFilterStrategy;
    }

    public void setHeaderFilterStrategy(HeaderFilterStrategy headerFilterStrategy) {
        this.headerFilterStrategy = headerFilterStrategy;
    }

}
