package org.modeldocket.platform.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsCheckTest {
    private static void check(PropertySource<?> source) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(source);
        new SettingsCheck().postProcessEnvironment(environment, new SpringApplication());
    }

    private static void checkLine(String... arguments) {
        check(new SimpleCommandLinePropertySource(arguments));
    }

    private static void checkVariable(String name, String value) {
        check(new SystemEnvironmentPropertySource("the environment", Map.of(name, value)));
    }

    private static void checkFile(String name, String value) {
        check(new MapPropertySource("a file", Map.of(name, value)));
    }

    @ParameterizedTest
    @CsvSource({
        "modeldocket.requsts-at-once=5, modeldocket.requests-at-once",
        "modeldocket.requests.at.once=5, modeldocket.requests-at-once",
        "modeldocket.vews.sample=true, modeldocket.views.sample",
        "modeldocket.allowed-hosts[0]=a.example, modeldocket.allowed-hosts",
        "modeldocket.kafka.topics=x, modeldocket.kafka.topic",
        "modeldoket.data=x, modeldocket.data",
        "server.prot=1, server.port",
        "server.ssl.certficate=x, server.ssl.certificate"
    })
    void aMisspeltSettingOfTheCommandLineNamesTheOneThatWasMeant(String setting, String meant) {
        String name = setting.replaceFirst("=.*", "");
        assertThatThrownBy(() -> checkLine("--" + setting))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("The setting " + name + " is not known; did you mean " + meant + "?");
    }

    @Test
    void aFirstTokenThatIsTooShortIsNotRepeated() {
        String says = " must have 20 characters at least; it has 8.";
        assertThatThrownBy(() -> checkLine("--modeldocket.bootstrap-token=passw0rd"))
                .hasMessage("The setting modeldocket.bootstrap-token" + says);
        assertThatThrownBy(() -> checkVariable("MODELDOCKET_BOOTSTRAPTOKEN", "passw0rd"))
                .hasMessage("The setting MODELDOCKET_BOOTSTRAPTOKEN" + says);
        assertThatThrownBy(() -> checkFile("modeldocket.bootstrap-token", "passw0rd"))
                .hasMessage("The setting modeldocket.bootstrap-token" + says);
        assertThatCode(() -> checkLine("--modeldocket.bootstrap-token=" + "x".repeat(20)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"modeldocket.nonsense", "modeldocket", "nonsense.of.another.kind"})
    void aSettingThatIsNearToNoneSaysWhereTheListIs(String name) {
        assertThatThrownBy(() -> checkLine("--" + name + "=1"))
                .hasMessage("The setting " + name + " is not known. docs/operations lists the settings.");
    }

    @ParameterizedTest
    @CsvSource({
        "modeldocket.requsts-at-once, modeldocket.requests-at-once",
        "modelDocket.viewz.sample, modeldocket.views.sample",
        "modeldocket.shared-with[0], modeldocket.shared-with"
    })
    void aFileOfSettingsIsCheckedForOurOwn(String name, String meant) {
        assertThatThrownBy(() -> checkFile(name, "1")).hasMessageContaining("setting " + name + " is not known");
        assertThatCode(() -> checkFile("another.program", "1")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "MODELDOCKET_REQUSTSATONCE, MODELDOCKET_REQUESTSATONCE",
        "MODELDOCKET_ALLOWEDHOST, MODELDOCKET_ALLOWEDHOSTS",
        "MODELDOCKET_KAFKA_TOPICS, MODELDOCKET_KAFKA_TOPIC"
    })
    void soIsTheEnvironment(String name, String meant) {
        assertThatThrownBy(() -> checkVariable(name, "1"))
                .hasMessage("The variable " + name + " is not known; did you mean " + meant + "?");
    }

    @ParameterizedTest
    @CsvSource({
        "MODELDOCKET_DATA, /data",
        "MODELDOCKET_REQUESTSATONCE, 5",
        "MODELDOCKET_REQUESTS_AT_ONCE, 5",
        "MODELDOCKET_KAFKA_CLIENT_SECURITY_PROTOCOL, SSL",
        "MODELDOCKET_LOG_ORIGIN, ''",
        "MODELDOCKET_TOKEN, mdt_x",
        "MODELDOCKET_URL, http://localhost",
        "MODELDOCKET_SERVICE_HOST, 10.0.0.1",
        "MODELDOCKET_PORT, tcp://10.0.0.1:80",
        "MODELDOCKET_PORT_80_TCP_ADDR, 10.0.0.1",
        "MODEL_DOCKET_ANYTHING, 1",
        "SERVER_PORT, 9090",
        "DEBUG, *"
    })
    void variablesThatAreRightAreAccepted(String name, String value) {
        assertThatCode(() -> checkVariable(name, value)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "--server.port=abc | abc | a port, 0 to 65535",
                "--server.port=99999 | 99999 | a port",
                "--server.port=-1 | -1 | a port",
                "--server.tomcat.max-connections=x | x | a whole number",
                "--modeldocket.requests-at-once=0 | 0 | a whole number above 0",
                "--modeldocket.kafka.replication=-3 | -3 | a whole number above 0",
                "--modeldocket.requests-at-once=many | many | a whole number",
                "--modeldocket.requests-at-once=1.5 | 1.5 | a whole number",
                "--modeldocket.sample=maybe | maybe | true or false",
                "--modeldocket.views.sample=ture | ture | true or false",
                "--modeldocket.body-time=soon | soon | a duration",
                "--modeldocket.body-time=-1s | -1s | a duration",
                "--logging.logback.rollingpolicy.total-size-cap=big | big | a size",
                "--server.shutdown=slow | slow | GRACEFUL or IMMEDIATE"
            },
            delimiter = '|')
    void aValueThatCannotBeReadIsRefused(String argument, String value, String expected) {
        assertThatThrownBy(() -> checkLine(argument))
                .hasMessageStartingWith("The setting " + argument.replaceAll("--|=.*", "") + " cannot be \"" + value
                        + "\". Write " + expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.port", "modeldocket.data", "modeldocket.body-time", "modeldocket.sample"})
    void anEmptyValueIsRefusedWhereItMeansNothing(String name) {
        assertThatThrownBy(() -> checkLine("--" + name + "="))
                .hasMessageStartingWith("The setting " + name + " has no value. Write ");
    }

    @Test
    void theEnvironmentsPortIsChecked() {
        assertThatThrownBy(() -> checkVariable("SERVER_PORT", "tcp://10.0.0.1:80"))
                .hasMessage("The setting SERVER_PORT cannot be \"tcp://10.0.0.1:80\". Write a port, 0 to 65535.");
    }

    @Test
    void allFaultsAreListed() {
        assertThatThrownBy(() -> checkLine("--server.port=abc", "--modeldocket.nonsense=1"))
                .hasMessageContainingAll("server.port", "modeldocket.nonsense");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--debug",
                "--trace",
                "--modeldocket.allowed-hosts=",
                "--modeldocket.requestsAtOnce=5",
                "--modeldocket.requests_at_once=5",
                "--modeldocket.body-time=1500ms",
                "--modeldocket.views.standstill=PT2M",
                "--modeldocket.kafka.client.security.protocol=SSL",
                "--modeldocket.data=${user.home}/x",
                "--server.port=0",
                "--logging.level.org.modeldocket=debug",
                "--spring.main.sources[0]=x",
                "--spring.config.additional-location=/etc/docket/",
                "--server.address=::1"
            })
    void validSettingsAreAccepted(String argument) {
        assertThatCode(() -> checkLine(argument)).doesNotThrowAnyException();
    }
}
