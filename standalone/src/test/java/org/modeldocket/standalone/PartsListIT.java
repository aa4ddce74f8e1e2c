package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each packaged program lists its parts, for those who look for known faults in them. */
class PartsListIT {
    private static final String LIBRARIES = "BOOT-INF/lib/";

    /** What unpacks a jar: Spring Boot's plugin adds it when the list is made already. */
    private static final String ADDED = "spring-boot-jarmode-tools-";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "target/model-docket.jar",
                "../command-side/target/command-side-exec.jar",
                "../query-side/target/query-side-exec.jar"
            })
    void namesEveryLibrary(String packaged) throws Exception {
        assumeFalse(
                "offline: true".equals(System.getProperty("modeldocket.built")),
                "Maven makes no list while it is offline");
        try (JarFile jar = new JarFile(Path.of(packaged).toFile())) {
            String place = jar.getManifest().getMainAttributes().getValue("Sbom-Location");
            assertThat(place).isEqualTo("META-INF/sbom/application.cdx.json");
            JsonNode list = JsonMapper.shared().readTree(jar.getInputStream(jar.getEntry(place)));
            assertThat(list.path("bomFormat").asString()).isEqualTo("CycloneDX");
            Set<String> listed = list.path("components")
                    .valueStream()
                    .map(part -> part.path("name").asString() + "-"
                            + part.path("version").asString() + ".jar")
                    .collect(Collectors.toSet());
            Set<String> libraries = jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                    .map(name -> name.substring(LIBRARIES.length()))
                    .filter(name -> !name.startsWith(ADDED))
                    .collect(Collectors.toSet());
            assertThat(libraries).hasSizeGreaterThan(50);
            assertThat(listed).containsAll(libraries);
        }
    }
}
