package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Causality;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.legal.CurrencyCode;
import org.modeldocket.vocabulary.member.Members;
import org.modeldocket.vocabulary.member.NotEmpty;
import org.modeldocket.vocabulary.text.LongText;

/**
 * Agencies imposed a penalty on the company.
 *
 * @param amount in whole units of the currency, from 1 to {@value #MOST}
 * @param perDay whether the amount is due for each day; absent where no source says
 * @param directiveId the directive that was broken; absent where it is none in particular
 */
public record PenaltyImposed(
        FactId factId,
        Occurred occurred,
        List<Citation> citations,
        @Nullable LongText note,
        @Nullable FactId sameHappeningAs,
        @NotEmpty List<Agency> agencies,
        long amount,
        CurrencyCode currency,
        @Nullable Boolean perDay,
        @Nullable DirectiveId directiveId)
        implements ReleaseFact {
    /** The largest number that every reader of JSON keeps exactly (RFC 8785, appendix B). */
    static final long MOST = (1L << 53) - 1;

    /** @throws IllegalArgumentException when the amount is out of bounds, or there is no agency */
    public PenaltyImposed {
        citations = Members.any("citations", citations);
        agencies = Members.some("agencies", agencies);
        if (amount < 1 || amount > MOST) {
            throw new IllegalArgumentException("amount must be 1 to " + MOST + "; it is " + amount);
        }
    }

    @Override
    public Causality causality() {
        return Causality.following(directiveId);
    }

    @Override
    public boolean mayFollowWithdrawal() {
        return true;
    }
}
