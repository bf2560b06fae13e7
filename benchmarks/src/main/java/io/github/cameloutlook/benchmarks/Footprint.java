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
package io.github.cameloutlook.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What the component adds to the class path of an application that has camel-core-engine. Maven itself says what the
 * two class paths are, through the wrapper of the checkout.
 */
final class Footprint {

    private static final String GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath";
    // relative to the module, of which the component's build has more than one
    private static final String OUTPUT = "target/runtime-classpath.txt";

    // Maven lists what is optional for the module itself, and what that needs; applications do not get it with the component
    private static final String OPTIONAL = String.join(",",
            "jakarta.mail-api", "nimbus-jose-jwt",
            "micrometer-core", "micrometer-commons", "micrometer-observation", "HdrHistogram", "LatencyUtils",
            "ical4j", "threeten-extra", "commons-lang3", "commons-codec",
            "ez-vcard", "vinnie");

    private Footprint() {
    }

    /** Sizes in bytes by file name. */
    static Map<String, Long> added(Path checkout) throws IOException, InterruptedException {
        Path application = checkout.resolve("benchmarks/src/main/footprint");
        String camel = org.apache.camel.impl.DefaultCamelContext.class.getPackage().getImplementationVersion();
        maven(checkout, "-f", application.resolve("pom.xml").toString(), "-Dcamel.version=" + camel,
                "-Dmdep.outputFile=" + checkout.resolve("benchmarks").resolve(OUTPUT), GOAL);
        maven(checkout, "-pl", "camel-outlook", "-am", "-Dmdep.outputFile=" + OUTPUT,
                "-DexcludeArtifactIds=" + OPTIONAL, "compile", GOAL);
        List<String> present = jars(checkout.resolve("benchmarks")).stream().map(Footprint::name).toList();
        Map<String, Long> added = new TreeMap<>();
        for (Path jar : jars(checkout.resolve("camel-outlook"))) {
            if (!present.contains(name(jar))) {
                added.put(name(jar), Files.size(jar));
            }
        }
        added.put("camel-outlook", packed(checkout.resolve("camel-outlook/target/classes")));
        return added;
    }

    private static void maven(Path checkout, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(checkout.resolve("mvnw").toString(), "-q", "-B"));
        command.add("-DincludeScope=runtime");
        command.addAll(Arrays.asList(arguments));
        int status = new ProcessBuilder(command).directory(checkout.toFile()).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("Maven could not resolve the class path");
        }
    }

    private static List<Path> jars(Path module) throws IOException {
        return Stream.of(Files.readString(module.resolve(OUTPUT)).strip().split(File.pathSeparator)).map(Path::of).toList();
    }

    private static String name(Path jar) {
        return jar.getFileName().toString();
    }

    /** Size of the jar that these classes make. */
    private static long packed(Path classes) throws IOException {
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(jar); Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).collect(Collectors.toList())) {
                zip.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, zip);
            }
        }
        return jar.size();
    }
}
