package org.modeldocket.command.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.modeldocket.platform.files.OwnerOnlyFile;
import org.modeldocket.vocabulary.id.Slug;

/** The mappings of tables that this node keeps, by name. */
public final class Mappings {
    private final Path directory;

    Mappings(Path directory) {
        this.directory = directory;
    }

    /** Keeps a mapping, in place of the one that had the name. */
    public void put(Slug name, byte[] json) throws IOException {
        OwnerOnlyFile.restrictDirectory(directory);
        OwnerOnlyFile.replace(file(name), json);
    }

    public Optional<byte[]> find(Slug name) throws IOException {
        return Files.exists(file(name)) ? Optional.of(Files.readAllBytes(file(name))) : Optional.empty();
    }

    private Path file(Slug name) {
        return directory.resolve(name + ".json");
    }
}
