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
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Code on a page is code that the build runs. */
class SnippetsTest {

    @ParameterizedTest
    @MethodSource("io.github.cameloutlook.docs.Repository#pages")
    void codeOnPageIsItsSource(Path page) throws IOException {
        Snippets snippets = new Snippets(Repository.name(page), Files.readString(page));
        String refreshed = snippets.refreshed();
        assertThat(snippets.problems()).isEmpty();
        Repository.bringUpToDate(page, refreshed);
    }

    @Test
    void textThatDiffersIsReplaced() throws IOException {
        String self = "docs/src/test/java/io/github/cameloutlook/docs/SnippetsTest.java";
        String page = "a\n<!-- snippet: " + self + "#example -->\n```java\nold\n```\nb\n";
        assertThat(new Snippets("page.md", page).refreshed()).isEqualTo(page.replace("old", "int example = 1;"));
        // tag::example[]
        int example = 1;
        // end::example[]
        assertThat(example).isOne();
    }

    @Test
    void codeOfUnknownOriginIsReported() throws IOException {
        Snippets snippets = new Snippets("page.md", "```\nx\n```\n\n<!-- snippet: nowhere/X.java -->\n```\ny\n```");
        snippets.refreshed();
        assertThat(snippets.problems()).containsExactly("page.md:1 does not say which source its code comes from",
                "page.md:6 names nowhere/X.java, which is no source that the build runs");
    }
}
