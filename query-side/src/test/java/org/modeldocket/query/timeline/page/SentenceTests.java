package org.modeldocket.query.timeline.page;

import static org.modeldocket.facts.SampleFacts.DIRECTIVE;
import static org.modeldocket.facts.SampleFacts.SUSPENSION;
import static org.modeldocket.facts.SampleFacts.cited;
import static org.modeldocket.facts.SampleFacts.id;
import static org.modeldocket.facts.SampleFacts.on;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.DirectiveAmended;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.query.timeline.page.names.AmendedDirectives;
import org.modeldocket.query.timeline.page.names.CaseNames;
import org.modeldocket.query.ui.TestTexts;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Instrument;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.PlannedDate;
import org.modeldocket.vocabulary.text.ShortText;

/** Tests of what the sentences about facts say, with the names of one case. */
abstract class SentenceTests {
    static final CaseNames NAMES = new CaseNames(
            "Example AI",
            "Model 1",
            Map.of(DIRECTIVE.value(), new CaseNames.Directive("A request", Force.REQUESTED)),
            Map.of(SUSPENSION.value(), suspension(Party.GOVERNMENT, "2026-05-12")),
            AmendedDirectives.UNKNOWN);

    static CaseNames.Suspension suspension(Party by, String began) {
        return new CaseNames.Suspension(by, List.of(Audience.FOREIGN_NATIONALS), EdtfDate.parse(began), List.of());
    }

    static ReleaseFact amended(@Nullable String title, @Nullable Instrument instrument, @Nullable PlannedDate when) {
        return new DirectiveAmended(
                id(1),
                on("2026"),
                cited(),
                null,
                null,
                DIRECTIVE,
                List.of(),
                instrument,
                null,
                List.of(),
                List.of(),
                title == null ? null : new ShortText(title),
                when,
                when,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null);
    }

    static String said(ReleaseFact fact) {
        return TestTexts.SENTENCES.of(fact, NAMES);
    }

    static ReleaseFact sample(FactType type) {
        return SampleFacts.oneOfEach().get(type.ordinal());
    }

    static ReleaseFact directive(Instrument instrument, Force force, List<Audience> audience, Measure... measures) {
        return new DirectiveIssued(
                id(1),
                on("2026"),
                cited(),
                null,
                null,
                DIRECTIVE,
                List.of(SampleFacts.AGENCY),
                instrument,
                force,
                List.of(measures),
                audience,
                new ShortText("A request"),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null);
    }
}
