package org.modeldocket.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {
    @ParameterizedTest
    @ValueSource(strings = {"1.8", "9", "11", "17", "21", "24"})
    void anOlderJavaIsNotEnough(String version) {
        assertThat(Launcher.isEnough(version)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "26", "100"})
    void anotherIs(String version) {
        assertThat(Launcher.isEnough(version)).isTrue();
    }

    @Test
    void java8CanLoadTheClass() throws Exception {
        try (DataInputStream file = new DataInputStream(Launcher.class.getResourceAsStream("Launcher.class"))) {
            assertThat(file.readInt()).isEqualTo(0xCAFEBABE);
            assertThat(file.readInt()).as("class file version").isEqualTo(52);
        }
    }
}
