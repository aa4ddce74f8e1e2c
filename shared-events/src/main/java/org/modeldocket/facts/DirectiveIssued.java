package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Causality;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Instrument;
import org.modeldocket.vocabulary.Jurisdiction;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.PlannedDate;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.legal.DirectiveForm;
import org.modeldocket.vocabulary.legal.LegalBasis;
import org.modeldocket.vocabulary.legal.LegalIdentifier;
import org.modeldocket.vocabulary.legal.Publicity;
import org.modeldocket.vocabulary.member.Derived;
import org.modeldocket.vocabulary.member.Members;
import org.modeldocket.vocabulary.member.NotEmpty;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ShortText;

/**
 * An agency asked the company for something, or ordered it.
 *
 * @param jurisdiction where it is law; absent where no source says so, since it need not be that of its agencies
 * @param penalty what it threatens those with who do not follow it
 */
public record DirectiveIssued(
        FactId factId,
        Occurred occurred,
        List<Citation> citations,
        @Nullable LongText note,
        @Nullable FactId sameHappeningAs,
        @Derived DirectiveId directiveId,
        @NotEmpty List<Agency> agencies,
        Instrument instrument,
        Force force,
        @NotEmpty List<Measure> measures,
        List<Audience> audience,
        ShortText title,
        @Nullable PlannedDate complyBy,
        @Nullable PlannedDate effectiveFrom,
        @Nullable Jurisdiction jurisdiction,
        @Nullable DirectiveForm form,
        @Nullable Publicity publicity,
        List<LegalIdentifier> identifiers,
        List<LegalBasis> legalBasis,
        @Nullable LongText penalty)
        implements ReleaseFact {
    public DirectiveIssued {
        citations = Members.any("citations", citations);
        agencies = Members.some("agencies", agencies);
        measures = Members.some("measures", measures);
        audience = Members.set("audience", audience);
        identifiers = Members.any("identifiers", identifiers);
        legalBasis = LegalBasis.all("legalBasis", legalBasis);
    }

    @Override
    public Causality causality() {
        return Causality.beginning(directiveId);
    }
}
