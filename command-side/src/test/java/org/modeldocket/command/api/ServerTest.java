package org.modeldocket.command.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.modeldocket.command.CommandSideConfiguration;
import org.modeldocket.command.imports.api.ImportApiConfiguration;
import org.modeldocket.command.record.node.DurableRecord;
import org.modeldocket.platform.access.AccessConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The command side as it runs: a real server on a real record, and a client. One server for all tests of this kind. */
@SpringBootTest(
        classes = ServerTest.Application.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "spring.servlet.multipart.enabled=false",
            "modeldocket.largest-import=3MB",
            "modeldocket.bootstrap-token=" + Server.TOKEN,
            "spring.autoconfigure.exclude=" + ServerTest.NOT_OURS
        })
@ResourceLock(ServerTest.LOCK)
public abstract class ServerTest {
    /** One at a time: tests of this kind share a server, and each start of a server sets up the logging of the JVM anew. */
    public static final String LOCK = "server and logging";

    /** The record opens its database itself. */
    static final String NOT_OURS = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
            + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration";

    private static final Path DATA = directory();

    @LocalServerPort
    private int port;

    @Autowired
    protected DurableRecord record;

    protected Server server;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({
        CommandSideConfiguration.class,
        WriteApiConfiguration.class,
        ImportApiConfiguration.class,
        AccessConfiguration.class
    })
    static class Application {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry properties) {
        properties.add("modeldocket.data", DATA::toString);
    }

    @BeforeEach
    void connect() {
        server = new Server(port);
    }

    @AfterEach
    void disconnect() {
        server.close();
    }

    static Path data() {
        return DATA;
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("model-docket");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
