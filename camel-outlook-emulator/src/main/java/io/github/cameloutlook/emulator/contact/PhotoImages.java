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

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.store.Photo;

/** Takes images that clients send as photos, and makes the sizes in which they are served. */
final class PhotoImages {

    private static final List<Integer> SIZES = List.of(48, 64, 96, 120, 240, 360, 432, 504, 648);
    // a small file may claim to be an image that no memory holds
    private static final long MOST_PIXELS = 40_000_000;

    private PhotoImages() {
    }

    /** The image in the body of a request; 400 when it is none, 413 beyond 4 MB. */
    static Photo read(GraphRequest request) throws IOException {
        byte[] bytes = request.bytes();
        String type = request.http().header("Content-Type");
        // Microsoft's clients send photos as octets or even as JSON: what the bytes are decides
        if (type != null && !type.toLowerCase(Locale.ROOT).matches("(image|application)/.*")) {
            throw refused("The content type must be that of an image, such as image/jpeg.");
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw refused("The content is not an image.");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) {
                    throw refused("The image has too many pixels.");
                }
                reader.read(0);
                return new Photo("image/" + reader.getFormatName().toLowerCase(Locale.ROOT), width, height, bytes);
            } finally {
                reader.dispose();
            }
        } catch (GraphException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // decoders complain of damaged images in many ways
            throw refused("The content is not an image that can be read: " + e.getMessage());
        }
    }

    private static GraphException refused(String message) {
        return new GraphException(400, "ErrorInvalidRequest", message);
    }

    /** The photo in every size that it is large enough for. */
    static List<Photo> sizes(Photo photo) throws IOException {
        List<Photo> result = new ArrayList<>();
        for (int size : available(photo)) {
            result.add(scaled(photo, size));
        }
        return result;
    }

    /** The photo in a size such as 48x48, or in the largest one when it is smaller than that; 404 for other sizes. */
    static Photo ofSize(Photo photo, String name) throws IOException {
        for (int size : SIZES) {
            if (name.equalsIgnoreCase(size + "x" + size)) {
                List<Integer> available = available(photo);
                return scaled(photo, Math.min(size, available.get(available.size() - 1)));
            }
        }
        throw new GraphException(404, "ImageNotFound", "There is no photo of the size '" + name + "'.");
    }

    private static List<Integer> available(Photo photo) {
        int edge = Math.min(photo.width(), photo.height());
        List<Integer> fitting = SIZES.stream().filter(size -> size <= edge).toList();
        return fitting.isEmpty() ? SIZES.subList(0, 1) : fitting;
    }

    /** The middle of the photo as a square. */
    private static Photo scaled(Photo photo, int size) throws IOException {
        BufferedImage original = ImageIO.read(new ByteArrayInputStream(photo.image()));
        int edge = Math.min(original.getWidth(), original.getHeight());
        Image middle = original.getSubimage((original.getWidth() - edge) / 2, (original.getHeight() - edge) / 2, edge, edge)
                .getScaledInstance(size, size, Image.SCALE_SMOOTH);
        // without transparency, which JPEG does not know
        BufferedImage square = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = square.createGraphics();
        graphics.drawImage(middle, 0, 0, null);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(square, "jpeg", out);
        return new Photo("image/jpeg", size, size, out.toByteArray());
    }
}
