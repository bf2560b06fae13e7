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
package io.github.cameloutlook.dialect.outlookrest;

import java.io.IOException;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;

/** The language of Outlook REST in one of its versions, to and from the neutral model. */
public final class WireLanguage {

    private final Edition edition;
    private final Shapes shapes;
    private final JsonEncoder encoder;
    private final JsonDecoder decoder;
    private final JsonReader reader;
    private final QueryWords words;

    public WireLanguage(Edition edition) {
        this.edition = edition;
        this.shapes = Shapes.of(edition);
        this.encoder = new JsonEncoder(edition);
        this.decoder = new JsonDecoder(edition);
        this.reader = new JsonReader(edition, decoder);
        this.words = new QueryWords(edition);
    }

    /** A path below the mailbox or the version, segments percent-encoded, without a query. */
    public String path(String neutral) {
        return ResourcePath.of(edition, neutral).wire();
    }

    /** Whether the values of a query option have words that differ between the APIs. */
    public boolean hasWords(String option) {
        return QueryWords.isTranslated(option);
    }

    /**
     * The value of a query option, not encoded.
     *
     * @param  path                     that is queried, in the words of either API
     * @throws IllegalArgumentException if it names a property that the API does not have
     */
    public String query(String path, String option, String neutral) {
        return words.translate(shapes.shape(ResourcePath.of(edition, path).answer()), option, neutral);
    }

    /**
     * A body that is sent.
     *
     * @param  path                     that it is sent to, in the words of either API
     * @param  neutral                  is not changed
     * @throws IllegalArgumentException if it has a property that the API does not have
     */
    public Object body(String path, Object neutral) {
        return neutral == null ? null : encoder.encode(shapes.shape(ResourcePath.of(edition, path).body()), neutral);
    }

    /**
     * A JSON object that came.
     *
     * @param path that it answers, in the words of either API
     */
    public Map<String, Object> answer(String path, Map<String, Object> wire) {
        return decoder.decode(shapes.shape(ResourcePath.of(edition, path).answer()), wire);
    }

    /**
     * A JSON object that comes.
     *
     * @param  path that it answers, in the words of either API
     * @return      null when what comes is the JSON literal null
     */
    public Map<String, Object> read(String path, JsonParser wire) throws IOException {
        return reader.read(shapes.shape(ResourcePath.of(edition, path).answer()), wire);
    }
}
