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
import org.modeldocket.vocabulary.member.Members;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ShortText;

/** An agency changed a directive; what is absent (or an empty list) stays as it was. */
public record DirectiveAmended(
        FactId factId,
        Occurred occurred,
        List<Citation> citations,
        @Nullable LongText note,
        @Nullable FactId sameHappeningAs,
        DirectiveId directiveId,
        List<Agency> agencies,
        @Nullable Instrument instrument,
        @Nullable Force force,
        List<Measure> measures,
        List<Audience> audience,
        @Nullable ShortText title,
        @Nullable PlannedDate complyBy,
        @Nullable PlannedDate effectiveFrom,
        @Nullable Jurisdiction jurisdiction,
        @Nullable DirectiveForm form,
        @Nullable Publicity publicity,
        List<LegalIdentifier> identifiers,
        List<LegalBasis> legalBasis,
        @Nullable LongText penalty)
        implements ReleaseFact {
    public DirectiveAmended {
        citations = Members.any("citations", citations);
        agencies = Members.any("agencies", agencies);
        measures = Members.any("measures", measures);
        audience = Members.set("audience", audience);
        identifiers = Members.any("identifiers", identifiers);
        legalBasis = LegalBasis.all("legalBasis", legalBasis);
        if (agencies.isEmpty()
                && measures.isEmpty()
                && audience.isEmpty()
                && identifiers.isEmpty()
                && legalBasis.isEmpty()
                && Members.allAbsent(
                        instrument, force, title, complyBy, effectiveFrom, jurisdiction, form, publicity, penalty)) {
            throw new IllegalArgumentException("names nothing that the amendment changes");
        }
    }

    @Override
    public Causality causality() {
        return Causality.changing(directiveId);
    }
}
