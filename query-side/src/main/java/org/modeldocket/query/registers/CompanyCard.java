package org.modeldocket.query.registers;

import java.util.List;
import java.util.Map;
import org.modeldocket.query.answers.Weighed;
import org.modeldocket.query.dossier.ReleaseSummary;
import org.modeldocket.query.treatments.Cell;
import org.modeldocket.vocabulary.Treatment;

/**
 * A company with what it links to.
 *
 * @param releaseCount how many cases it has
 * @param releases the first 500 of them by id; all of them are at {@code /api/releases?company=}
 * @param treatments its row of the matrix
 */
public record CompanyCard(
        String id,
        String name,
        long releaseCount,
        List<Weighed<ReleaseSummary>> releases,
        Map<Treatment, Cell> treatments) {}
