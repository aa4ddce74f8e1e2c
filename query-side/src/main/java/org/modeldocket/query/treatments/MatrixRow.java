package org.modeldocket.query.treatments;

import java.util.Map;
import org.modeldocket.query.answers.Organisation;
import org.modeldocket.vocabulary.Treatment;

/**
 * One company.
 *
 * @param cells in the order of {@link Treatment}; a treatment that none of its releases knew is absent
 */
public record MatrixRow(Organisation company, Map<Treatment, Cell> cells) {}
