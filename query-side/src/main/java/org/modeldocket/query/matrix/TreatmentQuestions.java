package org.modeldocket.query.matrix;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.Slug;

/** Which companies got which treatment, and when, as the record had it at a moment? */
public interface TreatmentQuestions {
    /** The whole table. Kept for the moments asked about last. */
    Matrix matrix(BitemporalPoint clocks);

    /**
     * Rows of the table, the companies with most treatments first.
     *
     * @param name what a company's name contains, in upper or lower case, with or without accents; null for all companies
     * @throws org.modeldocket.query.paging.InvalidCursorException when the cursor is not one of this list
     */
    AsOfAnswer<Page<MatrixRow>> rows(@Nullable String name, BitemporalPoint clocks, PageRequest window);

    /** Of the table, the rows of the companies whose releases these are, or were at any other moment. */
    Matrix matrixAround(List<String> releases, BitemporalPoint clocks);

    /** One row of the table; empty when the company's releases were put through nothing. */
    Optional<MatrixRow> row(Slug company, BitemporalPoint clocks);

    /**
     * The periods behind a cell, in the order of the releases' ids; none where the cell is absent.
     *
     * @throws org.modeldocket.query.paging.InvalidCursorException when the cursor is not one of this list
     */
    AsOfAnswer<Page<PeriodView>> periods(Slug company, Treatment kind, BitemporalPoint clocks, PageRequest window);
}
