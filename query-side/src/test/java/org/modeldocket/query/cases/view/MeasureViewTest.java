package org.modeldocket.query.cases.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.modeldocket.vocabulary.Measure;

class MeasureViewTest {
    @Test
    void itsMembersComeInOneOrder() {
        byte[] json = AnswerJson.write(new MeasureView(Measure.Kind.OTHER, "hand over the weights"));
        assertThat(new String(json, StandardCharsets.UTF_8))
                .isEqualTo("{\"kind\":\"OTHER\",\"text\":\"hand over the weights\"}");
    }
}
