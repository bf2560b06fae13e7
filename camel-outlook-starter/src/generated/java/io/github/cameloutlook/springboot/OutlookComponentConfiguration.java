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
package io.github.cameloutlook.springboot;

import java.time.Duration;

import org.apache.camel.spring.boot.ComponentConfigurationPropertiesCommon;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Send, receive and manage mail in Outlook mailboxes through Microsoft Graph.
 *
 * Generated from the description of the component; do not edit.
 */
@ConfigurationProperties(prefix = "camel.component.outlook")
public class OutlookComponentConfiguration extends ComponentConfigurationPropertiesCommon {

    /**
     * Whether to enable auto configuration of the outlook component. This is enabled by default.
     */
    private Boolean enabled;
    /**
     * Which remote API is spoken: graph is Microsoft Graph, outlook-rest is the Outlook REST API of Exchange Server 2016 (from CU3) and 2019, which needs the option baseUrl with the address of the server. What a route reads and writes has the same names with both.
     */
    private io.github.cameloutlook.dialect.OutlookApi api = io.github.cameloutlook.dialect.OutlookApi.graph;
    /**
     * Version of the remote API: v1.0 or beta for Microsoft Graph; v1.0, v2.0 or beta for outlook-rest. Beta properties are kept and passed on, but Microsoft may change them at any time.
     */
    private String apiVersion = "v1.0";
    /**
     * Format in which the service returns bodies: text or html. The stored format when not set.
     */
    private io.github.cameloutlook.OutlookBodyContentType bodyContentType;
    /**
     * Calendar to work on: an id or a name. The default calendar of the mailbox when not set. The header CamelOutlookCalendar beats this option for producers.
     */
    private String calendar;
    /**
     * Default values of every option of the endpoints.
     */
    private io.github.cameloutlook.OutlookConfiguration configuration;
    /**
     * Navigation properties or extended properties to return with each item ($expand).
     */
    private String expand;
    /**
     * Extended properties that come along with items and folders that are read, and with messages that are consumed: comma-separated ids, such as String {00020329-0000-0000-c000-000000000046} Name Color. The header CamelOutlookExtendedProperties beats it for producers.
     */
    private String extendedProperties;
    /**
     * Open extensions that come along with items that are read, and with messages and tasks that are consumed: comma-separated names. The header CamelOutlookExtensions beats it for producers.
     */
    private String extensions;
    /**
     * OData filter ($filter) that items must match. In consumer mode changes the service allows only receivedDateTime ge or gt an instant, and then returns at most 5,000 messages of the first walk, so queue mode is the place for filters.
     */
    private String filter;
    /**
     * Mail folder to work on: a well-known name (inbox, drafts, archive ...), an id, or a path of display names (inbox/Invoices/2026). A consumer of messages watches inbox when the option is not set; a producer that lists or creates messages without it works on the whole mailbox or on drafts.
     */
    private String folder;
    /**
     * Whether ids survive a move inside the mailbox. With false, every move or copy gives a message a new id and stored ids become invalid. When not set, they do where the API has such ids: Graph has, Outlook REST has not, and there true is refused.
     */
    private Boolean immutableIds = false;
    /**
     * Mailbox to work on: me (the signed-in user, delegated tokens only), a user principal name or an id. Shared and delegated mailboxes are addressed the same way. A consumer takes a comma-separated list. The header CamelOutlookMailbox beats this option for producers.
     */
    private String mailbox = "me";
    /**
     * Items that the service is asked for per page of a walk or list. Larger pages cost fewer requests and more memory; the service allows 1 to 1000 and may return fewer.
     */
    private Integer pageSize = 50;
    /**
     * Comma-separated properties that the service returns ($select). All default properties when not set. Properties that are hidden by default, such as internetMessageHeaders or uniqueBody, are returned only when named here.
     */
    private String select;
    /**
     * Task list to work on: the well-known name defaultList or flaggedEmails, an id, or a display name. The default list when not set. The header CamelOutlookTaskList beats this option for producers.
     */
    private String taskList;
    /**
     * Zone in which the service returns times of events, and in which local times of options, headers and event bodies without a zone are meant: an IANA name (Europe/Berlin) or a Windows name (W. Europe Standard Time). UTC when not set. The header CamelOutlookTimeZone beats this option for producers.
     */
    private String timeZone;
    /**
     * Allows for bridging the consumer to the Camel routing Error Handler, which mean any exceptions (if possible) occurred while the Camel consumer is trying to pickup incoming messages, or the likes, will now be processed as a message and handled by the routing Error Handler. Important: This is only possible if the 3rd party component allows Camel to be alerted if an exception was thrown. Some components handle this internally only, and therefore bridgeErrorHandler is not possible. In other situations we may improve the Camel component to hook into the 3rd party component and make this possible for future releases. By default the consumer will use the org.apache.camel.spi.ExceptionHandler to deal with exceptions, that will be logged at WARN or ERROR level and ignored.
     */
    private Boolean bridgeErrorHandler = false;
    /**
     * Post-action: comma-separated categories that are added to a message when its exchange completed.
     */
    private String categorize;
    /**
     * Comma-separated kinds of change that become exchanges in mode changes: created, updated, deleted; of events also rescheduled and cancelled, which are delivered as updated where only that is named. A message that is moved into the folder is created there, one that leaves it is deleted. When not set: created, and of events every kind.
     */
    private String changeType;
    /**
     * Name under which the position is stored. Two consumers of the same folder that should each see every message need different names. Keep names few and constant: each distinct name uses up one of the mailbox's named properties for good.
     */
    private String consumerId = "default";
    /**
     * Post-action: folder that a message is copied to when its exchange completed.
     */
    private String copyTo;
    /**
     * Post-action: whether a message is deleted (moved to Deleted Items) when its exchange completed.
     */
    private Boolean delete = false;
    /**
     * Whether a consumed message that has attachments carries them as Camel attachments. Names, types and sizes are read with one request per such message; content is streamed when it is read.
     */
    private Boolean includeAttachments = true;
    /**
     * Post-action: whether a message is marked as read when its exchange completed.
     */
    private Boolean markAsRead = false;
    /**
     * How often a message whose exchange failed is offered again, once per poll, before it is quarantined or reported and passed over. -1 means forever. When 50 messages of a mailbox wait to be offered again, nothing new is consumed from it until some of them complete.
     */
    private Integer maximumRedeliveries = 5;
    /**
     * Most exchanges that one poll delivers; what is left is delivered by the next poll. 0 means no limit.
     */
    private Integer maxMessagesPerPoll = 0;
    /**
     * How a consumer finds its work. changes: every change since the stored position, through the delta query. queue: whatever is in the folder and matches the filter is work, and a post-action (moveTo, delete, or markAsRead with a filter on isRead) takes it out; no position is kept. starting: events that are about to begin, each startingBefore its beginning.
     */
    private io.github.cameloutlook.OutlookConsumerMode mode = io.github.cameloutlook.OutlookConsumerMode.changes;
    /**
     * Post-action: folder (well-known name, id or path) that a message is moved to when its exchange completed.
     */
    private String moveTo;
    /**
     * Quarantine: folder that a message is moved to when its exchange failed maximumRedeliveries 1 times. When not set, the message stays where it is, the failure is reported to the exception handler and the consumer passes over it.
     */
    private String moveToOnFailure;
    /**
     * Where a consumer in mode changes begins when no position is stored: now, beginning (everything in the folder, or in the window of the calendar, is delivered first), or an ISO-8601 instant (messages received and events made since then are delivered first).
     */
    private String startFrom = "now";
    /**
     * How long before an event begins a consumer of events in mode starting delivers it.
     */
    private Duration startingBefore = Duration.ofMillis(900000);
    /**
     * Where positions are kept. When not set they are kept in the mailbox itself, as an extended property of the watched folder, so that a restart or another node resumes without other infrastructure. Without write permission the consumer warns once, says so in its health check and keeps positions in memory.
     */
    private org.apache.camel.spi.StateRepository<String, String> stateRepository;
    /**
     * How far into the future a consumer of events in mode changes watches the calendar. The window moves forward by itself, a day at a time; events that it reaches are created.
     */
    private Duration windowAhead = Duration.ofMillis(2592000000L);
    /**
     * How far into the past a consumer of events in mode changes watches the calendar. Events that were over before are forgotten.
     */
    private Duration windowBefore = Duration.ofMillis(86400000);
    /**
     * Clock by which a consumer moves the window of a calendar and tells that events are about to begin; for tests. That of the system when not set.
     */
    private java.time.Clock clock;
    /**
     * Longest time that progress stays unwritten in the middle of a poll. Writing it down sends the post-actions and stores the position; that is done after this time, earlier as long as it takes no more than a twentieth of the time, and at the end of each poll. What completed since the last time is repeated after a crash. 0 writes progress down after every exchange, which costs a request each; then a crash repeats at most the exchange that was in flight.
     */
    private Duration commitInterval = Duration.ofMillis(500);
    /**
     * How long a mailbox is left alone after the service said that it is not enabled for the API (MailboxNotEnabledForRESTAPI), such as before its licence or its migration: then it is asked again, and consumed once it is enabled. The other mailboxes are not affected.
     */
    private Duration notEnabledDelay = Duration.ofMillis(300000);
    /**
     * How many mailboxes of a consumer are walked at the same time. Exchanges of one mailbox are always routed one after the other. For webhook routes, how many notifications are routed at the same time, of whatever mailbox.
     */
    private Integer pollConcurrency = 4;
    /**
     * Id of the attachment that the operation works on. The header CamelOutlookAttachmentId beats it.
     */
    private String attachmentId;
    /**
     * Blind copy recipients of a message that is built from plain content. The header Bcc beats it.
     */
    private String bcc;
    /**
     * Group of calendars to work on: an id or a name. The header CamelOutlookCalendarGroup beats it.
     */
    private String calendarGroup;
    /**
     * Copy recipients of a message that is built from plain content. The header Cc beats it.
     */
    private String cc;
    /**
     * Id of the contact that the operation works on. The header CamelOutlookContactId beats it.
     */
    private String contactId;
    /**
     * Content type of the body: text/plain or text/html for plain content, application/json for the service's own shape, message/rfc822 for MIME. The header Content-Type beats it; without both, a body that starts with an html tag is HTML, other text is plain text.
     */
    private String contentType;
    /**
     * Whether all requests of a batch are executed whatever becomes of the others, in no particular order. With false they are executed one after the other, and the first that fails for good ends it: those after it are not executed, and their results say so (OutlookNotExecutedException).
     */
    private Boolean continueOnError = true;
    /**
     * Folder (well-known name, id or path) that move and copy put the item into. The header CamelOutlookDestination beats it.
     */
    private String destination;
    /**
     * End of the time that calendarView, instances, reminderView, getSchedule and findMeetingTimes look at, in the forms of startDateTime. The header CamelOutlookEndDateTime beats it.
     */
    private String endDateTime;
    /**
     * Id of the event that the operation works on. The header CamelOutlookEventId beats it.
     */
    private String eventId;
    /**
     * Name of the open extension that the operation works on, such as com.contoso.crm. Every name that was ever used stays in the mailbox: take few and constant ones. The header CamelOutlookExtensionName beats it.
     */
    private String extensionName;
    /**
     * Sender shown to recipients, when it differs from the mailbox (needs Send As or Send on Behalf). The header From beats it.
     */
    private String from;
    /**
     * Id of the folder, rule, category, calendar, place or the like that the operation works on. The header CamelOutlookId beats it.
     */
    private String id;
    /**
     * Whether people/list looks through the directory of the organization, too, besides those whom the user has to do with. The header CamelOutlookIncludeDirectory beats it.
     */
    private Boolean includeDirectory = false;
    /**
     * Whether the producer should be started lazy (on the first message). By starting lazy you can use this to allow CamelContext and routes to startup in situations where a producer may otherwise fail during starting and cause the route to fail being started. By deferring this startup to be lazy then the startup failure can be handled during routing messages via Camel's routing error handlers. Beware that when the first message is processed then creating and starting the producer may take a little time and prolong the total processing time of the processing.
     */
    private Boolean lazyStartProducer = false;
    /**
     * Most items that a list operation returns over all pages; 0 means all. Lists that are streamed (streamResults) take no more memory however long they are.
     */
    private Integer maxResults = 1000;
    /**
     * Id of the message that the operation works on. The header CamelOutlookMessageId beats it.
     */
    private String messageId;
    /**
     * Time that snoozeReminder puts the reminder off to, in the forms of startDateTime. The header CamelOutlookNewReminderTime beats it.
     */
    private String newReminderTime;
    /**
     * Sort order ($orderby) of list operations. With filter, every property named here must come first in the filter, in the same order.
     */
    private String orderBy;
    /**
     * Size of the photo of a user, in pixels: 48x48, 64x64, 96x96, 120x120, 240x240, 360x360, 432x432, 504x504 or 648x648. The largest there is when not set. Photos of contacts have one size. The header CamelOutlookPhotoSize beats it.
     */
    private String photoSize;
    /**
     * End of the time that tentativelyAccept and decline propose instead, in the forms of startDateTime. The header CamelOutlookProposedEndDateTime beats it.
     */
    private String proposedEndDateTime;
    /**
     * Begin of the time that tentativelyAccept and decline propose instead, in the forms of startDateTime. Needs proposedEndDateTime. The header CamelOutlookProposedStartDateTime beats it.
     */
    private String proposedStartDateTime;
    /**
     * Reply-to addresses of a message that is built from plain content. The header Reply-To beats it.
     */
    private String replyTo;
    /**
     * Whether a send whose outcome is unknown (time-out, 504, broken connection) is settled by looking for the message in the mailbox before it is sent again, and whether events are created with a transaction id, by which the service books an event once however often it is sent. Replies, forwards and MIME go by way of a draft for it, which costs one more request. With false such a send fails at once with an exception that says its outcome is unknown.
     */
    private Boolean safeSend = true;
    /**
     * Whether a message that sendMail sends is kept in Sent Items. A message that is not kept leaves no trace, so safeSend cannot settle it; mail in MIME and mail too large for one request are always kept.
     */
    private Boolean saveToSentItems = true;
    /**
     * Full-text search ($search) of list operations, in Outlook's keyword query language. The service does not combine it with filter or orderBy.
     */
    private String search;
    /**
     * Whether accept, tentativelyAccept and decline tell the organizer. The header CamelOutlookSendResponse beats it.
     */
    private Boolean sendResponse = true;
    /**
     * Kind of the ids that exchangeIds/translate is given: restId, restImmutableEntryId, ewsId, entryId or immutableEntryId. The header CamelOutlookSourceIdType beats it.
     */
    private String sourceIdType = "restId";
    /**
     * Begin of the time that calendarView, instances, reminderView, getSchedule and findMeetingTimes look at: an ISO-8601 instant (2026-03-29T08:00:00Z), a time with offset (2026-03-29T03:00:00-05:00), or a local time or date (2026-03-29T10:00, 2026-03-29) in the zone of the option timeZone, else in UTC. The header CamelOutlookStartDateTime beats it; it may also be one of the types of java.time, or a Date.
     */
    private String startDateTime;
    /**
     * Whether a list operation returns an iterator that fetches pages while it is read, to be used with split().streaming(), instead of a list.
     */
    private Boolean streamResults = false;
    /**
     * Subject of a message that is built from plain content. The header Subject beats it.
     */
    private String subject;
    /**
     * Kind of the ids that exchangeIds/translate returns: restId, restImmutableEntryId, ewsId, entryId or immutableEntryId. The header CamelOutlookTargetIdType beats it.
     */
    private String targetIdType = "restImmutableEntryId";
    /**
     * Group of task lists to work on, with the Outlook REST API: an id or a name. The header CamelOutlookTaskGroup beats it.
     */
    private String taskGroup;
    /**
     * Id of the task that the operation works on. The header CamelOutlookTaskId beats it.
     */
    private String taskId;
    /**
     * Names that supportedTimeZones/list returns; those of Windows when not set. The header CamelOutlookTimeZoneStandard beats it.
     */
    private String timeZoneStandard;
    /**
     * Recipients of a message that is built from plain content, or those that a meeting is forwarded to: comma-separated addresses, each plain or as Name . The header To beats it.
     */
    private String to;
    /**
     * ETag that the item must still have for an update or delete to happen; otherwise it fails with OutlookConflictException. The header CamelOutlookIfMatch beats it.
     */
    private String ifMatch;
    /**
     * Whether autowiring is enabled. This is used for automatic autowiring options (the option must be marked as autowired) by looking up in the registry to find if there is a single instance of matching type, which then gets configured on the component. This can be used for automatic configuring JDBC data sources, JMS connection factories, AWS Clients, etc.
     */
    private Boolean autowiredEnabled = true;
    /**
     * Root of the service without version, when it is not the one of the chosen cloud, such as the address of an emulator or a proxy. Tokens are sent there.
     */
    private String baseUrl;
    /**
     * How batches are written: json, or with api=outlook-rest also multipart (multipart/mixed with an HTTP message in each part). When not set: json for Microsoft Graph, and multipart for Outlook REST, whose JSON form is not documented. A server without batches is sent one request after the other.
     */
    private io.github.cameloutlook.client.BatchFormat batchFormat;
    /**
     * Longest time to make a connection.
     */
    private Duration connectTimeout = Duration.ofMillis(20000);
    /**
     * HTTP client to use instead of one that the component makes. It is not closed by the component, and sslContextParameters, proxyHost, proxyPort and connectTimeout then apply to signing in only.
     */
    private java.net.http.HttpClient httpClient;
    /**
     * Requests in flight at a time per application and mailbox. The service answers 429 above 4.
     */
    private Integer maxConcurrentRequests = 4;
    /**
     * How often a request is repeated when the service is throttling, unavailable or unreachable and repeating is safe. 0 turns repeating off.
     */
    private Integer maximumRetries = 6;
    /**
     * Longest delay of the back-off between repeats. A longer Retry-After of the service is still honoured.
     */
    private Duration maximumRetryDelay = Duration.ofMillis(60000);
    /**
     * Whether the server is asked at start-up, by its $metadata, if it offers the operation of the URI or the resource of the consumer; the route does not start if it does not. For servers on premises with api=outlook-rest, whose functions differ. Costs one request per server.
     */
    private Boolean probeCapabilities = false;
    /**
     * Requests per 10 minutes per application and mailbox that the component allows itself; further ones wait. 0 turns the budget off.
     */
    private Integer requestsPerWindow = 10000;
    /**
     * Longest time to wait for the answer to one request, without retries.
     */
    private Duration requestTimeout = Duration.ofMillis(100000);
    /**
     * First delay of the jittered exponential back-off between repeats, when the service names none.
     */
    private Duration retryDelay = Duration.ofMillis(1000);
    /**
     * Which headers pass between exchanges and messages, in both directions.
     */
    private org.apache.camel.spi.HeaderFilterStrategy headerFilterStrategy;
    /**
     * Used for enabling or disabling all consumer based health checks from this component
     */
    private Boolean healthCheckConsumerEnabled = true;
    /**
     * Used for enabling or disabling all producer based health checks from this component. Notice: Camel has by default disabled all producer based health-checks. You can turn on producer checks globally by setting camel.health.producersEnabled=true.
     */
    private Boolean healthCheckProducerEnabled = true;
    /**
     * Host of an HTTP proxy for the service and the sign-in authority.
     */
    private String proxyHost;
    /**
     * Port of the HTTP proxy.
     */
    private Integer proxyPort = 8080;
    /**
     * Secret of up to 128 characters that the service repeats in every notification; notifications without it are refused. When not set, a random one is made and kept next to the position.
     */
    private String clientState;
    /**
     * Name of a leadership in the CamelClusterService: of the nodes that run the route, the leader walks. With push every node listens for notifications and the leader owns the subscriptions; a notification that reaches another node makes the leader walk at its next delay. Needs a stateRepository that all nodes share, such as the default one.
     */
    private String clusterNamespace;
    /**
     * Whether subscriptions are deleted when the route stops. By default they are kept, so that a restart takes them over and no notification is missed meanwhile; they end by themselves.
     */
    private Boolean deleteOnStop = false;
    /**
     * Certificate with private key that resource data is encrypted for, as a resource (file:, classpath:, base64:): a PKCS12 key store or a PEM file with both. Several, separated by commas: the first is given to the service, the others still open what was sent before a change. Files are read again when subscriptions are renewed.
     */
    private String encryptionCertificate;
    /**
     * Password of the key stores or encrypted keys of encryptionCertificate.
     */
    private String encryptionPassword;
    /**
     * Whether notifications bring the changed item along. Microsoft Graph encrypts it: that needs the options select, encryptionCertificate and clientId, and nimbus-jose-jwt on the class path. With api=outlook-rest it comes as it is, and only select is needed. Subscriptions then live one day at most. In a webhook route the item's properties are in the resourceData of the body.
     */
    private Boolean includeResourceData = false;
    /**
     * Public address (https) that the service sends notifications about the subscription itself to. The notificationUrl takes them when this option is not set, and always with api=outlook-rest. The consumer listens at the path of this address, too, unless notificationPath is set: then both addresses are expected to lead there.
     */
    private String lifecycleNotificationUrl;
    /**
     * Name of the Camel component that serves the path, such as platform-http, netty-http, jetty or servlet. When not set, it is the one that REST services are configured for, else platform-http if it is there, else the one component that can serve.
     */
    private String notificationComponentName;
    /**
     * Path that the consumer listens at, when it is not the path of notificationUrl: behind a proxy that changes paths, or in a servlet container with a context path that the application does not know. What server.servlet.context-path and spring.mvc.servlet.path of Spring Boot or camel.server.path of Camel Main put before every path is taken off the path of notificationUrl by itself.
     */
    private String notificationPath;
    /**
     * Public address (https) that the service sends change notifications to. Setting it turns push on: the consumer listens at the path of this address on the HTTP engine of the runtime, keeps a subscription for every mailbox, and walks a mailbox as soon as a notification comes for it. Without it the consumer polls.
     */
    private String notificationUrl;
    /**
     * How changes are told between polls: webhook, by requests of the service to notificationUrl, which turns it on by itself; or streaming, on a connection for each mailbox that the consumer holds open, which needs no address that the service can reach. Streaming is for api=outlook-rest with apiVersion=beta.
     */
    private io.github.cameloutlook.OutlookPush push;
    /**
     * Time between two walks of a mailbox whose changes are told by notifications and that has nothing left to do; for notifications that are lost. A mailbox whose notifications cannot be established is polled at the normal delay.
     */
    private Duration safetyDelay = Duration.ofMillis(300000);
    /**
     * Largest request of the service that is read, in bytes; larger ones are answered 413.
     */
    private Integer maxNotificationSize = 4194304;
    /**
     * Notifications that wait for a thread, where each is work of its own (webhook routes, resource data). When it is full, the service is asked to repeat a webhook route's notification later, and resource data is fetched by the walk instead.
     */
    private Integer notificationQueueSize = 1000;
    /**
     * Lifetime that subscriptions are asked for. They are renewed in time, so it matters only after a crash: that long the service goes on sending. 0 means as long as the service allows. The service raises it to 45 minutes.
     */
    private Duration subscriptionLifetime = Duration.ofMillis(0);
    /**
     * Ready-made access token. It is used as it is and cannot be refreshed: for tests and short jobs.
     */
    private String accessToken;
    /**
     * How requests say whose they are. token: by an access token of Microsoft Entra. The others are for Exchange Server on premises (api=outlook-rest with baseUrl), over https: negotiate by a Kerberos ticket; ntlm and basic by username and password. The server must offer what is chosen here.
     */
    private io.github.cameloutlook.auth.AuthenticationScheme authentication = io.github.cameloutlook.auth.AuthenticationScheme.token;
    /**
     * Sign-in authority, when it is not the one of the chosen cloud: https://host, without the tenant.
     */
    private String authority;
    /**
     * Certificate of the app registration, as a resource (file:, classpath:, env:): a PKCS12 key store (.p12, .pfx), or a PEM file with the certificate and, unless privateKey is set, its private key.
     */
    private String certificate;
    /**
     * Password of the PKCS12 key store or of the encrypted private key.
     */
    private String certificatePassword;
    /**
     * Whether authentication=negotiate and ntlm tell the server over which TLS connection they come (channel binding), which servers with Extended Protection require. To be turned off only where a proxy before the server ends TLS, which Extended Protection does not allow.
     */
    private Boolean channelBinding = true;
    /**
     * Application (client) id of the app registration.
     */
    private String clientId;
    /**
     * Client secret of the app registration. The Outlook REST API in the cloud takes no application that proves itself by a secret: it needs the option certificate, or a refreshToken.
     */
    private String clientSecret;
    /**
     * Cloud that the tenant lives in; sets the sign-in authority, the token scope and the service root together.
     */
    private io.github.cameloutlook.auth.OutlookCloud cloud = io.github.cameloutlook.auth.OutlookCloud.global;
    /**
     * File with the Kerberos keys of the user, for authentication=negotiate, in place of a password.
     */
    private String keytab;
    /**
     * Entry of the JAAS configuration that signs in to Kerberos, for authentication=negotiate. Without it, keytab and password, the ticket cache of the account that runs the application is used.
     */
    private String loginConfig;
    /**
     * Password of the user. After the server refused it, it is not tried again for 15 minutes, so that the account is not locked.
     */
    private String password;
    /**
     * Private key of a PEM certificate (PKCS8), as a resource, when it is in a file of its own.
     */
    private String privateKey;
    /**
     * Refresh token of a user who signed in to the application once, for work without a user: access tokens are then the user's (mailbox=me is the user's mailbox). The sign-in service gives a new one with every access token, see refreshTokenStore. With tenantId not set, users of any organization and personal accounts are served (common).
     */
    private String refreshToken;
    /**
     * Where the newest refresh token is kept, such as #class:io.github.cameloutlook.auth.FileRefreshTokenStore('/var/lib/app/outlook.token'). Without it a restart begins with the option refreshToken again, which ends some day (after 90 days, for single-page applications one).
     */
    private io.github.cameloutlook.auth.RefreshTokenStore refreshTokenStore;
    /**
     * Scopes that tokens are requested for, separated by commas or spaces, when it is not the /.default scope of the chosen cloud, which stands for all that was granted and is the only one that applications (clientSecret, certificate without refreshToken) may ask for. Names without address, such as Mail.Read, are the service's; names of Windows Live, such as wl.imap, stand for those that replaced them.
     */
    private String scope;
    /**
     * Service principal of the server for authentication=negotiate. When not set: HTTP followed by the host of baseUrl.
     */
    private String servicePrincipal;
    /**
     * Generation of the sign-in endpoint: v2 with scopes, v1 (the older Azure AD endpoint) with a resource, for applications with a certificate only; it needs nimbus-jose-jwt on the class path. When not set: v1 for applications that use api=outlook-rest, as that API documents it, else v2.
     */
    private io.github.cameloutlook.auth.SignInVersion signInVersion;
    /**
     * TLS settings of connections to the service and to the sign-in authority.
     */
    private org.apache.camel.support.jsse.SSLContextParameters sslContextParameters;
    /**
     * Directory (tenant) id or domain name in Microsoft Entra. With refreshToken also common, organizations or consumers.
     */
    private String tenantId;
    /**
     * Own source of access tokens; beats every other credential option.
     */
    private io.github.cameloutlook.auth.TokenProvider tokenProvider;
    /**
     * Whether endpoints without sslContextParameters use the TLS settings that the Camel context has for all components.
     */
    private Boolean useGlobalSslContextParameters = false;
    /**
     * User for authentication=negotiate, ntlm and basic: alicecontoso.com, or domain and name with a backslash between them; for negotiate the Kerberos principal.
     */
    private String username;

    public io.github.cameloutlook.dialect.OutlookApi getApi() {
        return api;
    }

    public void setApi(io.github.cameloutlook.dialect.OutlookApi api) {
        this.api = api;
    }

    public String getApiVersion() {
        return apiVersion;
    }

    public void setApiVersion(String apiVersion) {
        this.apiVersion = apiVersion;
    }

    public io.github.cameloutlook.OutlookBodyContentType getBodyContentType() {
        return bodyContentType;
    }

    public void setBodyContentType(io.github.cameloutlook.OutlookBodyContentType bodyContentType) {
        this.bodyContentType = bodyContentType;
    }

    public String getCalendar() {
        return calendar;
    }

    public void setCalendar(String calendar) {
        this.calendar = calendar;
    }

    public io.github.cameloutlook.OutlookConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(io.github.cameloutlook.OutlookConfiguration configuration) {
        this.configuration = configuration;
    }

    public String getExpand() {
        return expand;
    }

    public void setExpand(String expand) {
        this.expand = expand;
    }

    public String getExtendedProperties() {
        return extendedProperties;
    }

    public void setExtendedProperties(String extendedProperties) {
        this.extendedProperties = extendedProperties;
    }

    public String getExtensions() {
        return extensions;
    }

    public void setExtensions(String extensions) {
        this.extensions = extensions;
    }

    public String getFilter() {
        return filter;
    }

    public void setFilter(String filter) {
        this.filter = filter;
    }

    public String getFolder() {
        return folder;
    }

    public void setFolder(String folder) {
        this.folder = folder;
    }

    public Boolean getImmutableIds() {
        return immutableIds;
    }

    public void setImmutableIds(Boolean immutableIds) {
        this.immutableIds = immutableIds;
    }

    public String getMailbox() {
        return mailbox;
    }

    public void setMailbox(String mailbox) {
        this.mailbox = mailbox;
    }

    public Integer getPageSize() {
        return pageSize;
    }

    public void setPageSize(Integer pageSize) {
        this.pageSize = pageSize;
    }

    public String getSelect() {
        return select;
    }

    public void setSelect(String select) {
        this.select = select;
    }

    public String getTaskList() {
        return taskList;
    }

    public void setTaskList(String taskList) {
        this.taskList = taskList;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public Boolean getBridgeErrorHandler() {
        return bridgeErrorHandler;
    }

    public void setBridgeErrorHandler(Boolean bridgeErrorHandler) {
        this.bridgeErrorHandler = bridgeErrorHandler;
    }

    public String getCategorize() {
        return categorize;
    }

    public void setCategorize(String categorize) {
        this.categorize = categorize;
    }

    public String getChangeType() {
        return changeType;
    }

    public void setChangeType(String changeType) {
        this.changeType = changeType;
    }

    public String getConsumerId() {
        return consumerId;
    }

    public void setConsumerId(String consumerId) {
        this.consumerId = consumerId;
    }

    public String getCopyTo() {
        return copyTo;
    }

    public void setCopyTo(String copyTo) {
        this.copyTo = copyTo;
    }

    public Boolean getDelete() {
        return delete;
    }

    public void setDelete(Boolean delete) {
        this.delete = delete;
    }

    public Boolean getIncludeAttachments() {
        return includeAttachments;
    }

    public void setIncludeAttachments(Boolean includeAttachments) {
        this.includeAttachments = includeAttachments;
    }

    public Boolean getMarkAsRead() {
        return markAsRead;
    }

    public void setMarkAsRead(Boolean markAsRead) {
        this.markAsRead = markAsRead;
    }

    public Integer getMaximumRedeliveries() {
        return maximumRedeliveries;
    }

    public void setMaximumRedeliveries(Integer maximumRedeliveries) {
        this.maximumRedeliveries = maximumRedeliveries;
    }

    public Integer getMaxMessagesPerPoll() {
        return maxMessagesPerPoll;
    }

    public void setMaxMessagesPerPoll(Integer maxMessagesPerPoll) {
        this.maxMessagesPerPoll = maxMessagesPerPoll;
    }

    public io.github.cameloutlook.OutlookConsumerMode getMode() {
        return mode;
    }

    public void setMode(io.github.cameloutlook.OutlookConsumerMode mode) {
        this.mode = mode;
    }

    public String getMoveTo() {
        return moveTo;
    }

    public void setMoveTo(String moveTo) {
        this.moveTo = moveTo;
    }

    public String getMoveToOnFailure() {
        return moveToOnFailure;
    }

    public void setMoveToOnFailure(String moveToOnFailure) {
        this.moveToOnFailure = moveToOnFailure;
    }

    public String getStartFrom() {
        return startFrom;
    }

    public void setStartFrom(String startFrom) {
        this.startFrom = startFrom;
    }

    public Duration getStartingBefore() {
        return startingBefore;
    }

    public void setStartingBefore(Duration startingBefore) {
        this.startingBefore = startingBefore;
    }

    public org.apache.camel.spi.StateRepository<String, String> getStateRepository() {
        return stateRepository;
    }

    public void setStateRepository(org.apache.camel.spi.StateRepository<String, String> stateRepository) {
        this.stateRepository = stateRepository;
    }

    public Duration getWindowAhead() {
        return windowAhead;
    }

    public void setWindowAhead(Duration windowAhead) {
        this.windowAhead = windowAhead;
    }

    public Duration getWindowBefore() {
        return windowBefore;
    }

    public void setWindowBefore(Duration windowBefore) {
        this.windowBefore = windowBefore;
    }

    public java.time.Clock getClock() {
        return clock;
    }

    public void setClock(java.time.Clock clock) {
        this.clock = clock;
    }

    public Duration getCommitInterval() {
        return commitInterval;
    }

    public void setCommitInterval(Duration commitInterval) {
        this.commitInterval = commitInterval;
    }

    public Duration getNotEnabledDelay() {
        return notEnabledDelay;
    }

    public void setNotEnabledDelay(Duration notEnabledDelay) {
        this.notEnabledDelay = notEnabledDelay;
    }

    public Integer getPollConcurrency() {
        return pollConcurrency;
    }

    public void setPollConcurrency(Integer pollConcurrency) {
        this.pollConcurrency = pollConcurrency;
    }

    public String getAttachmentId() {
        return attachmentId;
    }

    public void setAttachmentId(String attachmentId) {
        this.attachmentId = attachmentId;
    }

    public String getBcc() {
        return bcc;
    }

    public void setBcc(String bcc) {
        this.bcc = bcc;
    }

    public String getCalendarGroup() {
        return calendarGroup;
    }

    public void setCalendarGroup(String calendarGroup) {
        this.calendarGroup = calendarGroup;
    }

    public String getCc() {
        return cc;
    }

    public void setCc(String cc) {
        this.cc = cc;
    }

    public String getContactId() {
        return contactId;
    }

    public void setContactId(String contactId) {
        this.contactId = contactId;
    }

    public String getContentType() {
        return contentType;
    }

    public void setContentType(String contentType) {
        this.contentType = contentType;
    }

    public Boolean getContinueOnError() {
        return continueOnError;
    }

    public void setContinueOnError(Boolean continueOnError) {
        this.continueOnError = continueOnError;
    }

    public String getDestination() {
        return destination;
    }

    public void setDestination(String destination) {
        this.destination = destination;
    }

    public String getEndDateTime() {
        return endDateTime;
    }

    public void setEndDateTime(String endDateTime) {
        this.endDateTime = endDateTime;
    }

    public String getEventId() {
        return eventId;
    }

    public void setEventId(String eventId) {
        this.eventId = eventId;
    }

    public String getExtensionName() {
        return extensionName;
    }

    public void setExtensionName(String extensionName) {
        this.extensionName = extensionName;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public Boolean getIncludeDirectory() {
        return includeDirectory;
    }

    public void setIncludeDirectory(Boolean includeDirectory) {
        this.includeDirectory = includeDirectory;
    }

    public Boolean getLazyStartProducer() {
        return lazyStartProducer;
    }

    public void setLazyStartProducer(Boolean lazyStartProducer) {
        this.lazyStartProducer = lazyStartProducer;
    }

    public Integer getMaxResults() {
        return maxResults;
    }

    public void setMaxResults(Integer maxResults) {
        this.maxResults = maxResults;
    }

    public String getMessageId() {
        return messageId;
    }

    public void setMessageId(String messageId) {
        this.messageId = messageId;
    }

    public String getNewReminderTime() {
        return newReminderTime;
    }

    public void setNewReminderTime(String newReminderTime) {
        this.newReminderTime = newReminderTime;
    }

    public String getOrderBy() {
        return orderBy;
    }

    public void setOrderBy(String orderBy) {
        this.orderBy = orderBy;
    }

    public String getPhotoSize() {
        return photoSize;
    }

    public void setPhotoSize(String photoSize) {
        this.photoSize = photoSize;
    }

    public String getProposedEndDateTime() {
        return proposedEndDateTime;
    }

    public void setProposedEndDateTime(String proposedEndDateTime) {
        this.proposedEndDateTime = proposedEndDateTime;
    }

    public String getProposedStartDateTime() {
        return proposedStartDateTime;
    }

    public void setProposedStartDateTime(String proposedStartDateTime) {
        this.proposedStartDateTime = proposedStartDateTime;
    }

    public String getReplyTo() {
        return replyTo;
    }

    public void setReplyTo(String replyTo) {
        this.replyTo = replyTo;
    }

    public Boolean getSafeSend() {
        return safeSend;
    }

    public void setSafeSend(Boolean safeSend) {
        this.safeSend = safeSend;
    }

    public Boolean getSaveToSentItems() {
        return saveToSentItems;
    }

    public void setSaveToSentItems(Boolean saveToSentItems) {
        this.saveToSentItems = saveToSentItems;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public Boolean getSendResponse() {
        return sendResponse;
    }

    public void setSendResponse(Boolean sendResponse) {
        this.sendResponse = sendResponse;
    }

    public String getSourceIdType() {
        return sourceIdType;
    }

    public void setSourceIdType(String sourceIdType) {
        this.sourceIdType = sourceIdType;
    }

    public String getStartDateTime() {
        return startDateTime;
    }

    public void setStartDateTime(String startDateTime) {
        this.startDateTime = startDateTime;
    }

    public Boolean getStreamResults() {
        return streamResults;
    }

    public void setStreamResults(Boolean streamResults) {
        this.streamResults = streamResults;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getTargetIdType() {
        return targetIdType;
    }

    public void setTargetIdType(String targetIdType) {
        this.targetIdType = targetIdType;
    }

    public String getTaskGroup() {
        return taskGroup;
    }

    public void setTaskGroup(String taskGroup) {
        this.taskGroup = taskGroup;
    }

    public String getTaskId() {
        return taskId;
    }

    public void setTaskId(String taskId) {
        this.taskId = taskId;
    }

    public String getTimeZoneStandard() {
        return timeZoneStandard;
    }

    public void setTimeZoneStandard(String timeZoneStandard) {
        this.timeZoneStandard = timeZoneStandard;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getIfMatch() {
        return ifMatch;
    }

    public void setIfMatch(String ifMatch) {
        this.ifMatch = ifMatch;
    }

    public Boolean getAutowiredEnabled() {
        return autowiredEnabled;
    }

    public void setAutowiredEnabled(Boolean autowiredEnabled) {
        this.autowiredEnabled = autowiredEnabled;
    }

    public String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public io.github.cameloutlook.client.BatchFormat getBatchFormat() {
        return batchFormat;
    }

    public void setBatchFormat(io.github.cameloutlook.client.BatchFormat batchFormat) {
        this.batchFormat = batchFormat;
    }

    public Duration getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public java.net.http.HttpClient getHttpClient() {
        return httpClient;
    }

    public void setHttpClient(java.net.http.HttpClient httpClient) {
        this.httpClient = httpClient;
    }

    public Integer getMaxConcurrentRequests() {
        return maxConcurrentRequests;
    }

    public void setMaxConcurrentRequests(Integer maxConcurrentRequests) {
        this.maxConcurrentRequests = maxConcurrentRequests;
    }

    public Integer getMaximumRetries() {
        return maximumRetries;
    }

    public void setMaximumRetries(Integer maximumRetries) {
        this.maximumRetries = maximumRetries;
    }

    public Duration getMaximumRetryDelay() {
        return maximumRetryDelay;
    }

    public void setMaximumRetryDelay(Duration maximumRetryDelay) {
        this.maximumRetryDelay = maximumRetryDelay;
    }

    public Boolean getProbeCapabilities() {
        return probeCapabilities;
    }

    public void setProbeCapabilities(Boolean probeCapabilities) {
        this.probeCapabilities = probeCapabilities;
    }

    public Integer getRequestsPerWindow() {
        return requestsPerWindow;
    }

    public void setRequestsPerWindow(Integer requestsPerWindow) {
        this.requestsPerWindow = requestsPerWindow;
    }

    public Duration getRequestTimeout() {
        return requestTimeout;
    }

    public void setRequestTimeout(Duration requestTimeout) {
        this.requestTimeout = requestTimeout;
    }

    public Duration getRetryDelay() {
        return retryDelay;
    }

    public void setRetryDelay(Duration retryDelay) {
        this.retryDelay = retryDelay;
    }

    public org.apache.camel.spi.HeaderFilterStrategy getHeaderFilterStrategy() {
        return headerFilterStrategy;
    }

    public void setHeaderFilterStrategy(org.apache.camel.spi.HeaderFilterStrategy headerFilterStrategy) {
        this.headerFilterStrategy = headerFilterStrategy;
    }

    public Boolean getHealthCheckConsumerEnabled() {
        return healthCheckConsumerEnabled;
    }

    public void setHealthCheckConsumerEnabled(Boolean healthCheckConsumerEnabled) {
        this.healthCheckConsumerEnabled = healthCheckConsumerEnabled;
    }

    public Boolean getHealthCheckProducerEnabled() {
        return healthCheckProducerEnabled;
    }

    public void setHealthCheckProducerEnabled(Boolean healthCheckProducerEnabled) {
        this.healthCheckProducerEnabled = healthCheckProducerEnabled;
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

    public String getClientState() {
        return clientState;
    }

    public void setClientState(String clientState) {
        this.clientState = clientState;
    }

    public String getClusterNamespace() {
        return clusterNamespace;
    }

    public void setClusterNamespace(String clusterNamespace) {
        this.clusterNamespace = clusterNamespace;
    }

    public Boolean getDeleteOnStop() {
        return deleteOnStop;
    }

    public void setDeleteOnStop(Boolean deleteOnStop) {
        this.deleteOnStop = deleteOnStop;
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

    public Boolean getIncludeResourceData() {
        return includeResourceData;
    }

    public void setIncludeResourceData(Boolean includeResourceData) {
        this.includeResourceData = includeResourceData;
    }

    public String getLifecycleNotificationUrl() {
        return lifecycleNotificationUrl;
    }

    public void setLifecycleNotificationUrl(String lifecycleNotificationUrl) {
        this.lifecycleNotificationUrl = lifecycleNotificationUrl;
    }

    public String getNotificationComponentName() {
        return notificationComponentName;
    }

    public void setNotificationComponentName(String notificationComponentName) {
        this.notificationComponentName = notificationComponentName;
    }

    public String getNotificationPath() {
        return notificationPath;
    }

    public void setNotificationPath(String notificationPath) {
        this.notificationPath = notificationPath;
    }

    public String getNotificationUrl() {
        return notificationUrl;
    }

    public void setNotificationUrl(String notificationUrl) {
        this.notificationUrl = notificationUrl;
    }

    public io.github.cameloutlook.OutlookPush getPush() {
        return push;
    }

    public void setPush(io.github.cameloutlook.OutlookPush push) {
        this.push = push;
    }

    public Duration getSafetyDelay() {
        return safetyDelay;
    }

    public void setSafetyDelay(Duration safetyDelay) {
        this.safetyDelay = safetyDelay;
    }

    public Integer getMaxNotificationSize() {
        return maxNotificationSize;
    }

    public void setMaxNotificationSize(Integer maxNotificationSize) {
        this.maxNotificationSize = maxNotificationSize;
    }

    public Integer getNotificationQueueSize() {
        return notificationQueueSize;
    }

    public void setNotificationQueueSize(Integer notificationQueueSize) {
        this.notificationQueueSize = notificationQueueSize;
    }

    public Duration getSubscriptionLifetime() {
        return subscriptionLifetime;
    }

    public void setSubscriptionLifetime(Duration subscriptionLifetime) {
        this.subscriptionLifetime = subscriptionLifetime;
    }

    public String getAccessToken() {
        return accessToken;
    }

    public void setAccessToken(String accessToken) {
        this.accessToken = accessToken;
    }

    public io.github.cameloutlook.auth.AuthenticationScheme getAuthentication() {
        return authentication;
    }

    public void setAuthentication(io.github.cameloutlook.auth.AuthenticationScheme authentication) {
        this.authentication = authentication;
    }

    public String getAuthority() {
        return authority;
    }

    public void setAuthority(String authority) {
        this.authority = authority;
    }

    public String getCertificate() {
        return certificate;
    }

    public void setCertificate(String certificate) {
        this.certificate = certificate;
    }

    public String getCertificatePassword() {
        return certificatePassword;
    }

    public void setCertificatePassword(String certificatePassword) {
        this.certificatePassword = certificatePassword;
    }

    public Boolean getChannelBinding() {
        return channelBinding;
    }

    public void setChannelBinding(Boolean channelBinding) {
        this.channelBinding = channelBinding;
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

    public io.github.cameloutlook.auth.OutlookCloud getCloud() {
        return cloud;
    }

    public void setCloud(io.github.cameloutlook.auth.OutlookCloud cloud) {
        this.cloud = cloud;
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

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getPrivateKey() {
        return privateKey;
    }

    public void setPrivateKey(String privateKey) {
        this.privateKey = privateKey;
    }

    public String getRefreshToken() {
        return refreshToken;
    }

    public void setRefreshToken(String refreshToken) {
        this.refreshToken = refreshToken;
    }

    public io.github.cameloutlook.auth.RefreshTokenStore getRefreshTokenStore() {
        return refreshTokenStore;
    }

    public void setRefreshTokenStore(io.github.cameloutlook.auth.RefreshTokenStore refreshTokenStore) {
        this.refreshTokenStore = refreshTokenStore;
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    public String getServicePrincipal() {
        return servicePrincipal;
    }

    public void setServicePrincipal(String servicePrincipal) {
        this.servicePrincipal = servicePrincipal;
    }

    public io.github.cameloutlook.auth.SignInVersion getSignInVersion() {
        return signInVersion;
    }

    public void setSignInVersion(io.github.cameloutlook.auth.SignInVersion signInVersion) {
        this.signInVersion = signInVersion;
    }

    public org.apache.camel.support.jsse.SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    public void setSslContextParameters(org.apache.camel.support.jsse.SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    public String getTenantId() {
        return tenantId;
    }

    public void setTenantId(String tenantId) {
        this.tenantId = tenantId;
    }

    public io.github.cameloutlook.auth.TokenProvider getTokenProvider() {
        return tokenProvider;
    }

    public void setTokenProvider(io.github.cameloutlook.auth.TokenProvider tokenProvider) {
        this.tokenProvider = tokenProvider;
    }

    public Boolean getUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    public void setUseGlobalSslContextParameters(Boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }
}
