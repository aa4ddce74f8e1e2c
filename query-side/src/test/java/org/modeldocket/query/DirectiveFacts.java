package org.modeldocket.query;

import java.util.List;
import org.modeldocket.facts.DirectiveAmended;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Instrument;
import org.modeldocket.vocabulary.Jurisdiction;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.legal.DirectiveForm;
import org.modeldocket.vocabulary.legal.IdentifierScheme;
import org.modeldocket.vocabulary.legal.LegalBasis;
import org.modeldocket.vocabulary.legal.LegalIdentifier;
import org.modeldocket.vocabulary.legal.Publicity;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ShortText;

/**
 * A directive with all that the law says of it, in three releases: {@code kept} as it was issued, {@code eased} with an
 * amendment, {@code freed} lifted. Beside it a directive, {@code bare}, of which nothing of the kind is known.
 */
public final class DirectiveFacts {
    private DirectiveFacts() {}

    public static void tell(MemoryRecord record) {
        record.tell(
                new ReleaseId("kept"),
                Facts.registered(9101),
                issued(9102),
                Facts.issued(9103, "2026-01", "bare", Force.REQUESTED));
        record.tell(
                new ReleaseId("freed"), Facts.registered(9201), issued(9202), Facts.lifted(9203, "2026-07-01", "d"));
        record.tell(new ReleaseId("eased"), Facts.registered(9301), issued(9302), amended(9303));
    }

    private static DirectiveIssued issued(long n) {
        return new DirectiveIssued(
                SampleFacts.id(n),
                SampleFacts.on("2026-06-12"),
                SampleFacts.cited(),
                null,
                null,
                new DirectiveId("d"),
                List.of(SampleFacts.AGENCY),
                Instrument.LICENCE_REQUIREMENT,
                Force.BINDING,
                List.of(Measure.of(Measure.Kind.REQUIRE_LICENCE)),
                List.of(),
                new ShortText("A letter"),
                null,
                null,
                new Jurisdiction("US"),
                DirectiveForm.LETTER,
                Publicity.NOT_PUBLISHED,
                List.of(new LegalIdentifier(IdentifierScheme.DOCKET, new ShortText("26-17"))),
                List.of(new LegalBasis(new Slug("export-control"), new LongText("50 U.S.C. 4813"))),
                new LongText("denial of export privileges"));
    }

    private static DirectiveAmended amended(long n) {
        return new DirectiveAmended(
                SampleFacts.id(n),
                SampleFacts.on("2026-06-26"),
                SampleFacts.cited(),
                null,
                null,
                new DirectiveId("d"),
                List.of(),
                null,
                null,
                List.of(Measure.of(Measure.Kind.REPORT_INCIDENTS)),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                Publicity.PUBLISHED,
                List.of(),
                List.of(),
                new LongText("a fine for each day"));
    }
}
