package org.modeldocket.casefile.state;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.DirectiveAmended;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Instrument;
import org.modeldocket.vocabulary.Jurisdiction;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.PlannedDate;
import org.modeldocket.vocabulary.legal.DirectiveForm;
import org.modeldocket.vocabulary.legal.LegalBasis;
import org.modeldocket.vocabulary.legal.LegalIdentifier;
import org.modeldocket.vocabulary.legal.Publicity;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ShortText;

/** What a directive says: the members that its issuing gives and an amendment may change. */
public record DirectiveTerms(
        ShortText title,
        List<Agency> agencies,
        Instrument instrument,
        Force force,
        List<Measure> measures,
        List<Audience> audience,
        @Nullable PlannedDate complyBy,
        @Nullable PlannedDate effectiveFrom,
        @Nullable Jurisdiction jurisdiction,
        @Nullable DirectiveForm form,
        @Nullable Publicity publicity,
        List<LegalIdentifier> identifiers,
        List<LegalBasis> legalBasis,
        @Nullable LongText penalty) {
    public static DirectiveTerms of(DirectiveIssued d) {
        return new DirectiveTerms(
                d.title(),
                d.agencies(),
                d.instrument(),
                d.force(),
                d.measures(),
                d.audience(),
                d.complyBy(),
                d.effectiveFrom(),
                d.jurisdiction(),
                d.form(),
                d.publicity(),
                d.identifiers(),
                d.legalBasis(),
                d.penalty());
    }

    /** The same with what the amendment names; what it leaves out stays. A list takes the place of the list before. */
    public DirectiveTerms amended(DirectiveAmended change) {
        return new DirectiveTerms(
                or(change.title(), title),
                some(change.agencies(), agencies),
                or(change.instrument(), instrument),
                or(change.force(), force),
                some(change.measures(), measures),
                some(change.audience(), audience),
                orNull(change.complyBy(), complyBy),
                orNull(change.effectiveFrom(), effectiveFrom),
                orNull(change.jurisdiction(), jurisdiction),
                orNull(change.form(), form),
                orNull(change.publicity(), publicity),
                some(change.identifiers(), identifiers),
                some(change.legalBasis(), legalBasis),
                orNull(change.penalty(), penalty));
    }

    private static <T> T or(@Nullable T changed, T before) {
        return changed == null ? before : changed;
    }

    private static <T> @Nullable T orNull(@Nullable T changed, @Nullable T before) {
        return changed == null ? before : changed;
    }

    private static <T> List<T> some(List<T> changed, List<T> before) {
        return changed.isEmpty() ? before : changed;
    }
}
