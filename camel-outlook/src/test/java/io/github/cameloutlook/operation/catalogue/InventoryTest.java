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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Holds the catalogue against the operations that the metadata of the service names. The metadata is not part of the
 * project: get it from {@code https://graph.microsoft.com/v1.0/$metadata} and run with {@code -Doutlook.csdl=FILE}.
 */
class InventoryTest {

    private static final Logger LOG = LoggerFactory.getLogger(InventoryTest.class);
    private static final String SKIPPED
            = "The catalogue is not held against the metadata of the service, which is not here: give its file as -Doutlook.csdl=FILE";

    /** What is not covered, each with why. */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "post reply", "posts are below /groups, never below a user; here they are met as attached items only",
            "post forward", "as post reply",
            "singleValueLegacyExtendedProperty delete", "documented nowhere; a value is overwritten with its owner",
            "multiValueLegacyExtendedProperty delete", "as singleValueLegacyExtendedProperty delete");

    /** The service offers these only together with the item that has them. */
    private static final Set<String> WITH_OWNER
            = Set.of("singleValueLegacyExtendedProperty", "multiValueLegacyExtendedProperty");

    private final Map<String, Set<String>> covered = new TreeMap<>();
    private ServiceInventory inventory;

    @Test
    void everyOperationOfTheServiceIsInTheCatalogue() throws IOException {
        String file = System.getProperty("outlook.csdl");
        if (file == null) {
            LOG.warn(SKIPPED);
        }
        assumeTrue(file != null, SKIPPED);
        assertThat(Path.of(file)).as("outlook.csdl").matches(Files::isRegularFile, "is a file");
        inventory = new ServiceInventory(Path.of(file));
        OperationCatalogue.operations().forEach(this::cover);

        List<String> refused = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        Set<String> missing = new TreeSet<>();
        for (String operation : inventory.operations()) {
            String type = operation.split(" ")[0];
            String verb = operation.split(" ")[1];
            if (isCovered(type, verb)) {
                continue;
            }
            if (inventory.refuses(type, verb)) {
                refused.add(operation);
            } else if (inventory.isEmpty(type)) {
                empty.add(operation);
            } else {
                missing.add(operation);
            }
        }
        covered.forEach((operation, rows) -> LOG.info("{}: {}", operation, rows));
        LOG.info("Refused by the metadata itself: {}", refused);
        LOG.info("Of types that have nothing to read or write: {}", empty);
        LOG.info("Left out: {}", LEFT_OUT);
        assertThat(missing).isEqualTo(new TreeSet<>(LEFT_OUT.keySet())).hasSizeLessThan(5);
        assertThat(inventory.operations()).hasSizeGreaterThan(150);
    }

    private void cover(Operation row) {
        for (String path : row.paths()) {
            cover(row, row.method().name(), path);
            if (row.flow() == Flow.ATTACH) {
                // large files
                cover(row, "POST", path + "/createUploadSession");
                cover(row, "PUT", path.replace("/attachments", "/attachmentSessions/{id}/content"));
            }
        }
    }

    private void cover(Operation row, String method, String path) {
        String operation = inventory.resolve(method, path, row.ofMailbox());
        if (operation == null) {
            return;
        }
        cover(row, operation);
        String type = operation.split(" ")[0];
        String verb = operation.split(" ")[1];
        boolean reads = method.equals("GET") && !verb.endsWith("()");
        boolean writes = verb.equals("create") || verb.equals("update");
        for (String kind : inventory.withDerived(type)) {
            inventory.all(kind).values().stream().filter(ServiceInventory.Member::navigation).forEach(part -> {
                if (WITH_OWNER.contains(part.type()) && row.query().contains(QueryOption.EXTENDED_PROPERTIES) && reads) {
                    List.of("list", "get").forEach(read -> cover(row, part.type() + " " + read));
                }
                if (WITH_OWNER.contains(part.type()) && writes && row.body() != BodyKind.NONE) {
                    List.of("create", "update").forEach(write -> cover(row, part.type() + " " + write));
                }
                if (reads && row.query().contains(QueryOption.EXPAND) && part.contained() && !part.collection()) {
                    // such as the item of an attachment
                    inventory.withDerived(part.type()).forEach(item -> cover(row, item + " get"));
                }
            });
        }
    }

    private void cover(Operation row, String operation) {
        covered.computeIfAbsent(operation, key -> new TreeSet<>()).add(row.fullName());
    }

    /** What can be done with no entity of a type but with those of derived types is covered by what these offer. */
    private boolean isCovered(String type, String verb) {
        return covered.containsKey(type + " " + verb) || inventory.isAbstract(type)
                && inventory.withDerived(type).stream().anyMatch(derived -> covered.containsKey(derived + " " + verb));
    }
}
