package org.modeldocket.query.http;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.query.MemoryRecord;

/** Tests that read the API over a record of their own. The server starts before the first of them and stops after the last. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReadApiTests {
    ReadServer server;

    @BeforeAll
    void start(@TempDir Path directory) {
        server = new ReadServer(directory, configurations());
        tell(server.record());
        server.caughtUp();
    }

    /** Stores the facts that the tests read. */
    abstract void tell(MemoryRecord record);

    /** What is added to the read API. */
    Class<?>[] configurations() {
        return new Class<?>[0];
    }

    @AfterAll
    void stop() {
        server.close();
    }
}
