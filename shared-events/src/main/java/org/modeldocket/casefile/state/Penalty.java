package org.modeldocket.casefile.state;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.PenaltyImposed;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.legal.CurrencyCode;

/** A penalty that agencies imposed, in whole units of the currency. */
public record Penalty(
        List<Agency> agencies,
        long amount,
        CurrencyCode currency,
        @Nullable Boolean perDay,
        @Nullable DirectiveId directiveId,
        Occurred occurred,
        FactId factId) {
    public static Penalty of(PenaltyImposed p) {
        return new Penalty(
                p.agencies(), p.amount(), p.currency(), p.perDay(), p.directiveId(), p.occurred(), p.factId());
    }
}
