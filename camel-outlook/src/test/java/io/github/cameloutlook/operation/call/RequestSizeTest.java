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
package io.github.cameloutlook.operation.call;

import java.io.InputStream;
import java.util.List;

import io.github.cameloutlook.client.AttachmentContent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RequestSizeTest {

    private static final int MB = 1 << 20;

    private static AttachmentContent file(long size) {
        return new AttachmentContent("f", "application/pdf", null, false, size, InputStream::nullInputStream);
    }

    @Test
    void smallFilesFit() {
        assertThat(RequestSize.fits(1000, List.of(file(MB), file(MB)))).isTrue();
    }

    @Test
    void countsTheEncodingOfFiles() {
        // 3 MB less one byte are 4 MB of base64
        assertThat(RequestSize.fits(0, List.of(file(3 * MB - 1)))).isFalse();
    }

    @Test
    void manySmallFilesAreTooMuch() {
        assertThat(RequestSize.fits(0, List.of(file(MB), file(MB), file(MB)))).isFalse();
    }

    @Test
    void largeBodiesAreTooMuch() {
        assertThat(RequestSize.fits(4 * MB, List.of())).isFalse();
        assertThat(RequestSize.mimeFits(3 * MB)).isFalse();
        assertThat(RequestSize.mimeFits(2 * MB)).isTrue();
    }
}
