package org.modeldocket.query.ui;

import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.vocabulary.Treatment;

/** A page was asked for of a treatment that no release of a company had. */
public final class NoTreatmentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Asked asked;

    /**
     * What was asked for.
     *
     * @param company its name
     * @param treatment null where the company had none at all
     */
    record Asked(String company, @Nullable Treatment treatment, BitemporalPoint clocks) {}

    /** @param treatment null where the company had none at all */
    public NoTreatmentException(String company, @Nullable Treatment treatment, BitemporalPoint clocks) {
        super(company);
        asked = new Asked(company, treatment, clocks);
    }

    Asked asked() {
        return asked;
    }
}
