package org.modeldocket.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * The record on which the build runs the server to make its class cache: so many facts that the views are loaded in bulk, and a mark
 * that makes the server load the founding cases as well.
 */
final class TrainingRecord {
    private TrainingRecord() {}

    /** @param arguments a data directory, which is made anew, and how many facts */
    public static void main(String... arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        FileSystemUtils.deleteRecursively(data);
        Files.createDirectories(data);
        GeneratedRecord.write(data, Integer.parseInt(arguments[1]), 0);
        Files.createFile(data.resolve("founding-cases.loading"));
    }
}
