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
package io.github.cameloutlook.emulator.contact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.store.Photo;

/** Photos of users, in several sizes, and of contacts. */
public final class PhotoRoutes implements Routes {

    @Override
    public void register(Router router) {
        router.mailbox("GET", "/photo", PhotoRoutes::ofUser).mailbox("GET", "/photo/$value", PhotoRoutes::imageOfUser)
                .mailbox("GET", "/photos", PhotoRoutes::list).mailbox("GET", "/photos/{size}", PhotoRoutes::ofSize)
                .mailbox("GET", "/photos/{size}/$value", PhotoRoutes::imageOfSize)
                .mailbox("GET", "/photo/{size}/$value", PhotoRoutes::imageOfSize)
                .mailbox("DELETE", "/photo", PhotoRoutes::delete).mailbox("DELETE", "/photo/$value", PhotoRoutes::delete)
                .contacts("GET", "/{contact}/photo", PhotoRoutes::ofContact)
                .contacts("GET", "/{contact}/photo/$value", request -> image(contactPhoto(request)));
        for (String method : List.of("PUT", "PATCH")) {
            router.mailbox(method, "/photo/$value", request -> {
                request.mailbox().settings().photo(PhotoImages.read(request));
                return Response.status(200);
            }).contacts(method, "/{contact}/photo/$value", request -> {
                ContactPaths.contact(request).photo(PhotoImages.read(request));
                return Response.status(200);
            });
        }
    }

    private static Photo contactPhoto(GraphRequest request) {
        return ContactPaths.contact(request).photo().orElseThrow(GraphException::itemNotFound);
    }

    private static Photo userPhoto(GraphRequest request) {
        return request.mailbox().settings().photo()
                .orElseThrow(() -> new GraphException(404, "ImageNotFound", "Exception of type 'ImageNotFound' was thrown."));
    }

    private static Response ofContact(GraphRequest request) {
        String path = "/contacts('" + request.variable("contact") + "')/photo/$entity";
        return entity(request, path, contactPhoto(request));
    }

    /** Of a user without a photo the service tells that there is one of a single pixel. */
    private static Response ofUser(GraphRequest request) {
        Photo none = new Photo("image/gif", 1, 1, new byte[0]);
        return entity(request, "/photo/$entity", request.mailbox().settings().photo().orElse(none));
    }

    private static Response imageOfUser(GraphRequest request) {
        return image(userPhoto(request));
    }

    private static Response list(GraphRequest request) throws IOException {
        List<Object> value = new ArrayList<>();
        if (request.mailbox().settings().photo().isPresent()) {
            for (Photo photo : PhotoImages.sizes(userPhoto(request))) {
                value.add(item(request, photo));
            }
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", request.mailboxContext("/photos"));
        body.put("value", value);
        return Response.json(200, body);
    }

    private static Response ofSize(GraphRequest request) throws IOException {
        return entity(request, "/photos/$entity",
                PhotoImages.ofSize(userPhoto(request), request.variable("size")));
    }

    private static Response imageOfSize(GraphRequest request) throws IOException {
        return image(PhotoImages.ofSize(userPhoto(request), request.variable("size")));
    }

    private static Response delete(GraphRequest request) {
        userPhoto(request);
        request.mailbox().settings().photo(null);
        return Response.status(request.http().rawPath().endsWith("value") ? 200 : 204);
    }

    private static Response entity(GraphRequest request, String path, Photo photo) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", request.mailboxContext(path));
        body.putAll(item(request, photo));
        return Response.json(200, body);
    }

    private static Map<String, Object> item(GraphRequest request, Photo photo) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("@odata.mediaContentType", photo.contentType());
        result.put("@odata.mediaEtag", etag(photo));
        result.put("id", photo.width() + (request.http().isOutlookRest() ? "X" : "x") + photo.height());
        result.put("width", photo.width());
        result.put("height", photo.height());
        return result;
    }

    private static Response image(Photo photo) {
        return Response.bytes(200, photo.contentType(), photo.image()).header("ETag", etag(photo));
    }

    private static String etag(Photo photo) {
        CRC32 checksum = new CRC32();
        checksum.update(photo.image());
        return "\"" + Long.toHexString(checksum.getValue()).toUpperCase(Locale.ROOT) + "\"";
    }
}
