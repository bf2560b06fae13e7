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

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * One request of a batch: an operation of the component with its inputs by the names of the options, or a request that
 * is spelled out by method and url.
 */
public final class BatchRequest extends OutlookObject {

    public BatchRequest() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BatchRequest(Map<String, Object> properties) {
        super(properties);
    }

    /** An operation, such as messages/sendMail. */
    public static BatchRequest of(String operation) {
        BatchRequest request = new BatchRequest();
        request.set("operation", operation);
        return request;
    }

    /** A request to a path, such as POST to /messages/{id}/move. */
    public static BatchRequest of(String method, String url) {
        BatchRequest request = new BatchRequest();
        request.set("method", method);
        request.set("url", url);
        return request;
    }

    /** Gives the operation an input by the name of its option, such as messageId. */
    public BatchRequest with(String option, Object value) {
        set(option, value);
        return this;
    }

    /** Gives the request its body: a model class, a Map, or whatever the operation takes. */
    public BatchRequest body(Object body) {
        set("body", body);
        return this;
    }

    /** Resource and operation, or null when the request is spelled out. */
    public String getOperation() {
        return string("operation");
    }

    /** HTTP method of a request that is spelled out. */
    public String getMethod() {
        return string("method");
    }

    /** Path of a request that is spelled out, relative to the mailbox or to the root of the service. */
    public String getUrl() {
        return string("url");
    }

    /** The body as it was given, or null. */
    public Object getBody() {
        return get("body");
    }
}
