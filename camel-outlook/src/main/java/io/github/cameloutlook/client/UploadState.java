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
package io.github.cameloutlook.client;

import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an answer says about the state of an upload.
 *
 * @param done         whether the file is complete
 * @param attachmentId id of the attachment when the answer names it, else null
 * @param nextOffset   first byte that the service wants next, or -1 when it does not say
 */
record UploadState(boolean done, String attachmentId, long nextOffset) {

    private static final Pattern LAST_KEY = Pattern.compile("\\('([^']+)'\\)/?$");

    static UploadState of(OutlookResponse answer) {
        List<?> ranges = ranges(answer);
        if (answer.status() != 201 && ranges != null && !ranges.isEmpty()) {
            return new UploadState(false, null, offset(ranges.get(0)));
        }
        // Outlook ends with 201, no body, and the attachment in the Location; others with the attachment itself
        Object id = answer.json().get("id");
        String fromLocation = answer.header("Location") == null ? null : id(answer.header("Location"));
        boolean done = answer.status() == 201 || id != null || fromLocation != null;
        return new UploadState(done, id instanceof String text ? text : fromLocation, -1);
    }

    /** Outlook spells the property in lower and in upper case, by the age of the server. */
    private static List<?> ranges(OutlookResponse answer) {
        Object ranges = answer.json().get("nextExpectedRanges");
        if (ranges == null) {
            ranges = answer.json().get("NextExpectedRanges");
        }
        return ranges instanceof List<?> list ? list : null;
    }

    /** "2097152", "2097152-" or "2097152-4194303". */
    private static long offset(Object range) {
        String start = String.valueOf(range).split("-", 2)[0].strip();
        try {
            return Long.parseLong(start);
        } catch (NumberFormatException e) {
            return -1; // it does not say, so to speak
        }
    }

    private static String id(String location) {
        String path;
        try {
            path = URI.create(location).getPath();
        } catch (IllegalArgumentException e) {
            return null;
        }
        Matcher key = LAST_KEY.matcher(path);
        if (key.find()) {
            return key.group(1);
        }
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.isEmpty() ? null : last;
    }
}
