package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.modeldocket.query.admin.ProjectionsCommand;
import org.modeldocket.query.question.CaseUpdate;
import org.modeldocket.query.question.Question;
import org.modeldocket.query.question.QuestionWriter;
import org.modeldocket.wire.StoredFact;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** The product with a defect in one projection, as its operator meets it: the alarm, the causes, the fix, and nothing missing. */
class PoisonTest {
    private static final AtomicBoolean DEFECT = new AtomicBoolean();
    private static final String POISON = "poisonous";

    @RegisterExtension
    static final RunningDocket DOCKET =
            RunningDocket.withPlanted(DefectiveTimeline.class, "--modeldocket.sample=false");

    @Configuration(proxyBeanMethods = false)
    static class DefectiveTimeline {
        /** Its timeline cannot take a case whose id has the poison in it, from its second fact on. */
        @Bean
        static BeanPostProcessor defect() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof Question question && question.name().equals("timeline")
                            ? new Question(
                                    question.name(),
                                    jdbc -> failing(question.writer().apply(jdbc)))
                            : bean;
                }
            };
        }

        private static QuestionWriter failing(QuestionWriter sound) {
            return new QuestionWriter() {
                @Override
                public void writeFacts(List<StoredFact> facts) {
                    sound.writeFacts(facts);
                }

                @Override
                public PreparedRows prepare(List<CaseUpdate> updates) {
                    boolean hit = updates.stream()
                            .anyMatch(release -> release.releaseId().value().contains(POISON)
                                    && release.after().sequence() > 0);
                    if (hit && DEFECT.get()) {
                        throw new IllegalStateException("a planted defect");
                    }
                    return sound.prepare(updates);
                }
            };
        }
    }

    @BeforeEach
    void plant() {
        DEFECT.set(true);
    }

    @AfterEach
    void leaveNothingParked() {
        DEFECT.set(false);
        assertThat(command("retry", "views")).startsWith("0 ");
    }

    @Test
    void isParkedAloneAndAfterAFixTriedAgain() {
        record(POISON + "-one");
        record("healthy-one");
        awaitParked();
        assertThat(facts("healthy-one")).containsExactly(0L, 1L, 2L);
        assertThat(facts(POISON + "-one")).containsExactly(0L);

        JsonNode letters = DOCKET.client()
                .as("GET", "/api/admin/projections/views/dead-letters")
                .json();
        assertThat(letters.path("items")).hasSize(2);
        JsonNode atFault = letters.at("/items/0");
        assertThat(atFault.path("releaseId").asString()).isEqualTo(POISON + "-one");
        assertThat(atFault.path("type").asString()).isEqualTo("submitted-for-review");
        assertThat(atFault.at("/cause/message").asString()).isEqualTo("a planted defect");
        assertThat(letters.at("/items/1").has("cause")).isFalse();
        assertThat(command("dead-letters", "views"))
                .contains("IllegalStateException: a planted defect", "waits behind another");
        assertThat(command("retry", "views")).startsWith("1 ").contains("0 handled, 2 still parked");

        DEFECT.set(false);
        assertThat(command("retry", "views", "--release", POISON + "-one"))
                .startsWith("0 ")
                .contains("2 handled, 0 still parked");
        assertThat(facts(POISON + "-one")).containsExactly(0L, 1L, 2L);
        assertThat(DOCKET.client().get("/actuator/health").status()).isEqualTo(200);
    }

    @Test
    void isGoneAfterAFixAndARebuild() {
        record(POISON + "-two");
        record("healthy-two");
        awaitParked();
        DEFECT.set(false);
        assertThat(command("rebuild", "views", "--wait")).startsWith("0 ").contains("DONE");
        assertThat(facts(POISON + "-two")).containsExactly(0L, 1L, 2L);
        assertThat(facts("healthy-two")).containsExactly(0L, 1L, 2L);
        assertThat(DOCKET.client().get("/actuator/health").status()).isEqualTo(200);
        assertThat(metric("dead_letters")).isEqualTo("0.0");
        assertThat(command("list")).contains("views: generation 2").contains(", 0 parked");
    }

    @Test
    void onlyAnAdminMayLookAndAct() {
        String progress = "/api/admin/projections/views/rebuild";
        assertThat(DOCKET.client().get("/api/admin/projections").status()).isEqualTo(401);
        assertThat(DOCKET.client().get(progress).status()).isEqualTo(401);
        assertThat(DOCKET.client().as("GET", "/api/admin/projections").status()).isEqualTo(200);
        assertThat(DOCKET.client()
                        .as("POST", "/api/admin/projections/nothing/rebuild")
                        .status())
                .isEqualTo(404);
        StringWriter err = new StringWriter();
        int code = ProjectionsCommand.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                "list",
                "--url",
                DOCKET.client().base(),
                "--token",
                "none");
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("Token required");
    }

    private static void record(String release) {
        Client client = DOCKET.client();
        assertThat(client.post("/api/releases", "{\"releaseId\":\"" + release + "\",\"company\":\"C\",\"model\":\"M\"}")
                        .status())
                .isEqualTo(201);
        for (String type : List.of("submitted-for-review", "evaluation-reported")) {
            assertThat(client.post("/api/releases/" + release + "/facts", Life.fact(type))
                            .status())
                    .isEqualTo(201);
        }
    }

    /** The alarm: health names the projection, and the metric counts. */
    private static void awaitParked() {
        await().until(() ->
                metric("dead_letters").equals("2.0") && metric("lag").equals("0.0"));
        Client.Answer health = DOCKET.client().get("/actuator/health");
        assertThat(health.status()).isEqualTo(503);
        assertThat(health.text()).contains("2 facts parked as dead letters");
    }

    private static String metric(String name) {
        String line = "modeldocket_projection_" + name + "{processor=\"views\"} ";
        return DOCKET.client()
                .get("/actuator/prometheus")
                .text()
                .lines()
                .filter(l -> l.startsWith(line))
                .map(l -> l.substring(line.length()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Long> facts(String release) {
        return DOCKET.client().all("/api/releases/" + release + "/facts").stream()
                .map(fact -> fact.path("sequence").asLong())
                .toList();
    }

    /** Runs the command line as its operator would; its exit code and what it said. */
    private static String command(String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);
        String[] all = new String[arguments.length + 4];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(
                new String[] {"--url", DOCKET.client().base(), "--token", Client.TOKEN}, 0, all, arguments.length, 4);
        int code = ProjectionsCommand.run(writer, writer, all);
        writer.flush();
        return code + " " + said;
    }
}
