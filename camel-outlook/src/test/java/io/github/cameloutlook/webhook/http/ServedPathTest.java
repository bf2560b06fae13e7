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
package io.github.cameloutlook.webhook.http;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ServedPathTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "platform-http:/a/notify", "platform-http:///a/notify", "platform-http:a/notify",
            "platform-http:/a/notify?httpMethodRestrict=GET,POST", "platform-http:/a/notify?muteException=true",
            "netty-http:http://0.0.0.0:8080/a/notify", "netty-http:http:0.0.0.0:8080/a/notify",
            "netty-http://http://127.0.0.1:8080/a/notify",
            "netty-http://host:8080/a/notify/",
            "jetty:https://0.0.0.0/a/notify", "servlet:///a/notify", "rest:post:/a/notify", "rest://post:/a:/notify",
            "rest://post:a:notify?routeId=x" })
    void isServedByConsumersOfTheSamePath(String uri) {
        assertThat(ServedPath.isServedBy(uri, "/a/notify", 8080)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "platform-http:/notify", "platform-http:/b/a/notify", "platform-http:/a/notify2", "direct:/a/notify",
            "http://127.0.0.1:80/a/notify",
            "platform-http:/a/notify?httpMethodRestrict=GET", "rest:get:/a/notify", "outlook:messages", "file:/a/notify" })
    void isNotServedByOthers(String uri) {
        assertThat(ServedPath.isServedBy(uri, "/a/notify", 8080)).isFalse();
    }
}
