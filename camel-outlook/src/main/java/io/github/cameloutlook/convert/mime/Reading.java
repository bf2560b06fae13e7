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
package io.github.cameloutlook.convert.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimePart;

import io.github.cameloutlook.convert.MalformedContentException;

/**
 * Where the reading of a message is, for errors, and what it has cost so far, attached messages included. The place is
 * written as IMAP does: part 2.1 is the first part of the second one.
 */
final class Reading {

    private final boolean messagesAsFiles;
    private String place = "";
    private int parts;
    private int levels;

    /** Reads attached messages as messages. */
    Reading() {
        this(false);
    }

    private Reading(boolean messagesAsFiles) {
        this.messagesAsFiles = messagesAsFiles;
    }

    /** Reads attached messages as files, whose bytes stay as they are. */
    static Reading withMessagesAsFiles() {
        return new Reading(true);
    }

    boolean takesMessagesAsFiles() {
        return messagesAsFiles;
    }

    /** Goes on to a part. */
    void at(String part) throws MessagingException {
        place = part;
        if (++parts > MimeLimits.MOST_PARTS) {
            throw new MessagingException("it has more than " + MimeLimits.MOST_PARTS + " parts");
        }
    }

    /** Comes back to a part. */
    void backAt(String part) {
        place = part;
    }

    /** Begins a multipart or an attached message. */
    void down() throws MessagingException {
        if (++levels > MimeLimits.MOST_LEVELS) {
            throw new MessagingException("it is nested more than " + MimeLimits.MOST_LEVELS + " levels deep");
        }
    }

    /** Ends it. */
    void up() {
        levels--;
    }

    static String within(String part, int number) {
        return part.isEmpty() ? String.valueOf(number) : part + "." + number;
    }

    /** The failure to read, with its place and reason. */
    MalformedContentException failure(Throwable cause) {
        String where = place.isEmpty() ? "" : " at part " + place;
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new MalformedContentException(0, "The MIME message cannot be read" + where + ": " + reason, cause);
    }

    /** Finding a boundary takes time that grows with its square; RFC 2046 has 70 characters. */
    static void checkBoundary(MimePart part) throws MessagingException {
        String boundary = new ContentType(part.getContentType()).getParameter("boundary");
        if (boundary != null && boundary.length() > MimeLimits.LONGEST_BOUNDARY) {
            throw new MessagingException("its boundary has more than " + MimeLimits.LONGEST_BOUNDARY + " characters");
        }
    }

    /** A part says what it is in its header; how much that is must be known before it is taken apart. */
    static void checkHeader(MimePart part) throws MessagingException {
        long size = 0;
        for (var lines = part.getAllHeaderLines(); lines.hasMoreElements();) {
            size += lines.nextElement().length();
        }
        if (size > MimeLimits.MOST_HEADER) {
            throw new MessagingException(
                    "its header fields have more than " + (MimeLimits.MOST_HEADER >> 10) + " KB");
        }
    }
}
