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
package io.github.cameloutlook.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The checkout that the documentation lies in. */
final class Repository {

    static final Path ROOT = Path.of(System.getProperty("basedir", ".")).toAbsolutePath().normalize().getParent();
    static final Path COMPONENT_PAGE = ROOT.resolve("camel-outlook/src/main/docs/outlook-component.adoc");

    private Repository() {
    }

    /** Every page: the READMEs, the files in docs and the reference page of the component. */
    static List<Path> pages() {
        List<Path> pages = new ArrayList<>();
        pages.add(ROOT.resolve("README.md"));
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"));
             Stream<Path> examples = Files.list(ROOT.resolve("examples"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
            examples.map(example -> example.resolve("README.md")).filter(Files::exists).sorted().forEach(pages::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pages.add(COMPONENT_PAGE);
        return pages;
    }

    static String name(Path file) {
        return ROOT.relativize(file).toString();
    }

    /**
     * Compares a page with what it must be. A page that differs is rewritten, so that a second build and a commit are
     * all there is to do.
     *
     * @throws AssertionError if the page was out of date
     */
    static void bringUpToDate(Path page, String expected) throws IOException {
        if (!Files.readString(page).equals(expected)) {
            Files.writeString(page, expected);
            throw new AssertionError(name(page) + " was out of date. It has been rewritten: build again and commit it.");
        }
    }
}
