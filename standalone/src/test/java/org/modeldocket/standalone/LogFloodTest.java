package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.modeldocket.fuzz.RawConnection;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What clients do wrong, and defects that they meet again and again, do not fill the disk with log. Alone: a JVM has one log. */
@Isolated
class LogFloodTest {
    private static final int REQUESTS = 5_000;
    private static final long MOST_BYTES = 5_000_000;
    private static final List<String> MALFORMED = List.of(
            "GET /api/treatments?= HTTP/1.1~%s~",
            "GET /?= HTTP/1.1~%s~",
            "GET /api/releases HTTP/1.1~%sX-Min-Sequence: \u0085~~",
            "GET / HTTP/1.1~%sContent-Type: multipart/form-data~~",
            "GET /actuator/health HTTP/1.1~%sAccept: application/json;charset=utf-16~~",
            "GET /actuator/health HTTP/1.1~%sContent-Type: nonsense/;;~~",
            "GET /nothing HTTP/1.1~%sAccept: nonsense~~",
            "TRACE / HTTP/1.1~%s~",
            "GET /%%zz HTTP/1.1~%s~",
            "POST /api/releases HTTP/1.1~%sContent-Length: 1~Content-Type: application/json~~{");

    @RegisterExtension
    static final RunningDocket DOCKET = RunningDocket.withPlanted(Defect.class);

    @Configuration(proxyBeanMethods = false)
    @Import(Broken.class)
    static class Defect {}

    @Controller
    static class Broken {
        @GetMapping({"/api/planted-defect", "/planted-defect"})
        String fail() {
            throw new IllegalStateException("planted");
        }
    }

    @Test
    void malformedRequestsWriteLittle() throws IOException {
        long before = Files.size(log());
        IntStream.range(0, REQUESTS)
                .parallel()
                .forEach(i -> assertThat(
                                send(MALFORMED.get(i % MALFORMED.size())).status())
                        .isLessThan(500));
        assertThat(Files.size(log()) - before).isLessThan(MOST_BYTES);
    }

    @Test
    void aDefectIsOneLineEachAndItsTraceOnce() throws IOException {
        for (int i = 0; i < 200; i++) {
            assertThat(send("GET /api/planted-defect HTTP/1.1~%s~").status()).isEqualTo(500);
            assertThat(send("GET /planted-defect HTTP/1.1~%s~").status()).isEqualTo(500);
        }
        List<String> lines = Files.readAllLines(log(), StandardCharsets.UTF_8).stream()
                .filter(line -> line.contains("planted"))
                .toList();
        assertThat(lines).hasSize(400).allSatisfy(line -> assertThat(line).contains("MD-HTTP-500"));
        assertThat(lines.stream().filter(line -> line.contains("stack_trace")).count())
                .isBetween(1L, 4L);
        assertThat(lines.stream().mapToInt(String::length).sum()).isLessThan(500_000);
    }

    @Test
    void allFilesTogetherHaveACap() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        List<String> settings = new ArrayList<>();
        Iterator<Appender<ch.qos.logback.classic.spi.ILoggingEvent>> appenders =
                context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders();
        while (appenders.hasNext()) {
            if (appenders.next() instanceof RollingFileAppender<?> file
                    && file.getRollingPolicy() instanceof SizeAndTimeBasedRollingPolicy<?> policy) {
                settings.add(policy.getMaxHistory() + " days");
            }
        }
        assertThat(settings).containsExactly("30 days");
        Environment environment = DOCKET.part(Environment.class);
        assertThat(environment.getProperty("logging.logback.rollingpolicy.total-size-cap"))
                .isEqualTo("200MB");
        assertThat(environment.getProperty("logging.logback.rollingpolicy.max-file-size"))
                .isEqualTo("10MB");
    }

    private static RawConnection.Answer send(String request) {
        try (RawConnection connection = new RawConnection(DOCKET.client().base())) {
            String host = "Host: localhost~Authorization: Bearer " + Client.TOKEN + "~";
            return connection.send(
                    request.formatted(host).replace("~", "\r\n").getBytes(StandardCharsets.ISO_8859_1), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path log() {
        return Path.of(DOCKET.part(Environment.class).getRequiredProperty("logging.file.name"));
    }
}
