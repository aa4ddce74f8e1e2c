package org.modeldocket.query.ui;

import java.io.IOException;
import java.util.List;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.OrganisationFact;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.ReleaseWithdrawn;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.facts.SubmittedForReview;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.SubmissionBasis;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ModelName;
import org.modeldocket.vocabulary.text.ShortText;
import org.modeldocket.vocabulary.text.WebUrl;
import org.modeldocket.wire.FactJson;
import tools.jackson.databind.node.ObjectNode;

/** The founding cases, one in which everything happened, one that was changed since, and one whose every word means harm. */
final class TestCases {
    static final ReleaseId HOSTILE = new ReleaseId("hostile-case");
    static final ReleaseId CHANGED = new ReleaseId("changing-ai-changed-1");
    static final ReleaseId FULL = new ReleaseId("example-ai-model-1");

    private static final String TEXT =
            "<script>alert(1)</script>\u202e\u2066 \"><img src=x onerror=alert(2)> & “" + "W".repeat(150);

    private TestCases() {}

    static void tell(MemoryRecord record) throws IOException {
        FoundingLines.tell(record);
        tellHostile(record);
        tellChanged(record);
        // Last, so that a fact more of which there is a sample moves no other.
        tellFull(record);
    }

    private static void tellHostile(MemoryRecord record) {
        ShortText name = new ShortText(TEXT);
        Citation citation = new Citation(
                name, name, new WebUrl("https://x.example/?a=%22%3E&b=1"), null, null, name, name, null, name);
        record.tell(
                HOSTILE,
                TEXT,
                new ReleaseRegistered(
                        SampleFacts.id(101),
                        null,
                        List.of(citation),
                        new LongText(TEXT),
                        new Company(new Slug("hostile"), name),
                        new ModelName(name.value()),
                        name,
                        new LongText(TEXT),
                        null,
                        null),
                new SubmittedForReview(
                        SampleFacts.id(102),
                        new Occurred(EdtfDate.parse("2026"), name),
                        List.of(citation),
                        null,
                        null,
                        List.of(new Agency(new Slug("hostile"), name, null)),
                        SubmissionBasis.REQUIRED,
                        null));
    }

    private static void tellFull(MemoryRecord record) {
        record.tell(
                FULL,
                "A tester",
                SampleFacts.oneOfEach().stream()
                        .filter(fact -> !(fact instanceof ReleaseWithdrawn
                                || fact instanceof RecordKeeping
                                || fact instanceof OrganisationFact))
                        .map(TestCases::withAnIdOfItsOwn)
                        .toArray(ReleaseFact[]::new));
    }

    private static void tellChanged(MemoryRecord record) {
        record.tell(
                CHANGED,
                new ReleaseRegistered(
                        SampleFacts.id(201),
                        null,
                        List.of(),
                        null,
                        new Company(new Slug("changing-ai"), new ShortText("Changing AI")),
                        new ModelName("Changed 1"),
                        null,
                        null,
                        null,
                        null),
                Facts.submitted(202, "2026"),
                Facts.granted(203, "2026-06-10", "p"),
                Facts.corrected(204, Facts.granted(203, "2026-05-10", "p")),
                Facts.retracted(205, 202),
                Facts.reinstated(206, 202),
                Facts.announced(207, "2026-07-01", "2026-12"),
                Facts.retracted(208, 207),
                Facts.citationAdded(209, 203));
    }

    /** The same fact under another id, since the sample facts share theirs with the founding ones. */
    private static ReleaseFact withAnIdOfItsOwn(ReleaseFact fact) {
        FactType type = FactType.of(fact);
        ObjectNode members = (ObjectNode) FactJson.mapper().readTree(FactJson.write(fact));
        members.put("factId", SampleFacts.id(1000 + type.ordinal()).toString());
        return FactJson.mapper().treeToValue(members, type.factClass());
    }
}
