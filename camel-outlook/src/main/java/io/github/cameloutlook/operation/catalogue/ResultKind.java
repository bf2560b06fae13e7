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
package io.github.cameloutlook.operation.catalogue;

/** What an operation leaves on the exchange. */
public enum ResultKind {
    NOTHING("the body stays as it is"),
    ENTITY("the entity as a model class; its ids in headers"),
    LIST("a list of model classes, or an iterator with streamResults"),
    VALUES("a list of texts"),
    CONTENT("the content as a stream"),
    RESULTS("a list of BatchResult in the order of the requests"),
    ANSWER("the answer: a Map for JSON, else a stream");

    private final String leaves;

    ResultKind(String leaves) {
        this.leaves = leaves;
    }

    /** What the body is afterwards, for documentation. */
    public String leaves() {
        return leaves;
    }
}
