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
package io.github.cameloutlook.operation;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;

import io.github.cameloutlook.client.PageIterator;
import io.github.cameloutlook.model.OutlookObject;
import io.github.cameloutlook.operation.catalogue.EntityKind;

/** A lazy list as model classes, to be used with split().streaming(). */
final class EntityIterator implements Iterator<OutlookObject>, Closeable {

    private final PageIterator items;
    private final EntityKind entity;

    EntityIterator(PageIterator items, EntityKind entity) {
        this.items = items;
        this.entity = entity;
    }

    @Override
    public boolean hasNext() {
        return items.hasNext();
    }

    @Override
    public OutlookObject next() {
        return entity.view(items.next());
    }

    @Override
    public void close() throws IOException {
        items.close();
    }
}
