package org.modeldocket.query.matrix;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.modeldocket.query.matrix.cell.Cell;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.vocabulary.Treatment;

/**
 * One company.
 *
 * @param cells in the order of {@link Treatment}; a treatment that none of its releases knew is absent
 */
public record MatrixRow(Organisation company, Map<Treatment, Cell> cells) {
    /** The companies with most treatments first: by what is definite, then by what is possible, then by name. */
    static final Comparator<MatrixRow> BY_TREATMENTS = Comparator.comparingInt(MatrixRow::definite)
            .thenComparingInt(MatrixRow::possible)
            .reversed()
            .thenComparing(row -> row.company().name(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(row -> row.company().id());

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /** Whether the company's name contains a text, in upper or lower case, with or without accents. */
    boolean isNamed(String text) {
        return folded(company.name()).contains(folded(text));
    }

    private static String folded(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private int definite() {
        return cells.values().stream().mapToInt(Cell::count).sum();
    }

    private int possible() {
        return cells.values().stream()
                .mapToInt(cell -> cell.possible() == null ? cell.count() : cell.possible())
                .sum();
    }
}
