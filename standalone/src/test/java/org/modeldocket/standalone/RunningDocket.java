package org.modeldocket.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The whole product in this JVM, on a data directory of its own, for the tests of one class. */
public final class RunningDocket implements BeforeAllCallback, AfterAllCallback {
    /** A setting: the founding cases with what later sources said of them. Without it they are alone. */
    static final String SEQUEL = "--modeldocket.sequel=true";

    private final Class<?>[] composition;
    private final String[] settings;
    private Path data;
    private ConfigurableApplicationContext application;

    public RunningDocket(String... settings) {
        this(new Class<?>[] {StandaloneConfiguration.class}, settings);
    }

    private RunningDocket(Class<?>[] composition, String... settings) {
        this.composition = composition;
        this.settings = settings;
    }

    /** The product with a defect: a configuration that changes some of its parts. */
    static RunningDocket withPlanted(Class<?> defect, String... settings) {
        return new RunningDocket(new Class<?>[] {StandaloneConfiguration.class, defect}, settings);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        data = Files.createTempDirectory("docket");
        start();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        application.close();
        FileSystemUtils.deleteRecursively(data);
    }

    /** Stops it in good order and starts it again on what is in the data directory then. */
    public void restart(Between between) {
        application.close();
        try {
            between.change(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
    }

    /** What a test does to the data directory of a stopped docket. */
    public interface Between {
        void change(Path data) throws IOException;
    }

    public Client client() {
        int port = ((WebServerApplicationContext) application).getWebServer().getPort();
        return new Client("http://127.0.0.1:" + port);
    }

    public <T> T part(Class<T> type) {
        return application.getBean(type);
    }

    public <T> T part(String name, Class<T> type) {
        return application.getBean(name, type);
    }

    private void start() {
        String[] all = Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--modeldocket.data=" + data,
                                "--modeldocket.bootstrap-token=" + Client.TOKEN,
                                "--modeldocket.sequel=" + List.of(settings).contains(SEQUEL)),
                        Stream.of(settings).filter(setting -> !SEQUEL.equals(setting)))
                .toArray(String[]::new);
        application = started(composition, all);
    }

    /** One starts at a time: two in one JVM would set up the same logging. */
    static synchronized ConfigurableApplicationContext started(Class<?>[] composition, String... settings) {
        return SpringApplication.run(composition, settings);
    }
}
