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
package io.github.cameloutlook.emulator.resource;

import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.mime.Mail;
import io.github.cameloutlook.emulator.mime.MimeWriter;
import io.github.cameloutlook.emulator.store.Content;
import io.github.cameloutlook.emulator.store.MessageState;

/** Messages as MIME: as they came, or made from their properties. */
public final class MimeRoutes implements Routes {

    private static final String CONTENT_TYPE = "text/plain";

    @Override
    public void register(Router router) {
        router.messages("GET", "/{message}/$value", MimeRoutes::value);
    }

    private static Response value(GraphRequest request) {
        MessageState state = request.message().state();
        Content mime = state.mime();
        if (mime != null) {
            return Response.stream(200, CONTENT_TYPE, mime.length(), mime::writeTo);
        }
        Mail mail = new Mail(state.properties(), state.attachments());
        return Response.stream(200, CONTENT_TYPE, -1, out -> MimeWriter.write(mail, out));
    }
}
