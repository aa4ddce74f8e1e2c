package org.modeldocket.query.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {
    private record Entry(Object text, Object number) {}

    private static String written(List<List<Entry>> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvTable<Entry>(List.of(new Column<>("text", Entry::text), new Column<>("number", Entry::number)))
                .write(parts.iterator(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void linesEndWithCrLfAndCellsAreQuotedWhereTheyMust() throws IOException {
        assertThat(written(List.of(
                        List.of(new Entry("a, \"b\"", 1), new Entry("c\nd", -2)), List.of(new Entry(null, 3.5)))))
                .isEqualTo("text,number\r\n\"a, \"\"b\"\"\",1\r\n\"c\nd\",-2\r\n,3.5\r\n");
        assertThat(written(List.of())).isEqualTo("text,number\r\n");
    }

    @Test
    void severalValuesShareACell() throws IOException {
        assertThat(written(List.of(List.of(new Entry(List.of("REVIEW", "PREVIEW"), List.of())))))
                .isEqualTo("text,number\r\nREVIEW; PREVIEW,\r\n");
    }

    @Test
    void aTextIsNoFormula() throws IOException {
        for (String formula : List.of("=1+1", "+1", "-1", "@sum")) {
            assertThat(written(List.of(List.of(new Entry(formula, List.of(formula))))))
                    .isEqualTo("text,number\r\n'" + formula + ",'" + formula + "\r\n");
        }
    }
}
