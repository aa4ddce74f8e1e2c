package org.modeldocket.command.api.request;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Instrument;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.member.Derived;
import org.modeldocket.vocabulary.member.NotEmpty;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ShortText;

/** One directive for several releases: the members of {@link DirectiveIssued}, and which releases it covers. */
public record DirectiveRequest(
        @NotEmpty List<ReleaseId> releases,
        @Nullable FactId factId,
        Occurred occurred,
        List<Citation> citations,
        @Nullable LongText note,
        @Derived DirectiveId directiveId,
        @NotEmpty List<Agency> agencies,
        Instrument instrument,
        Force force,
        @NotEmpty List<Measure> measures,
        List<Audience> audience,
        ShortText title,
        @Nullable EdtfDate complyBy,
        @Nullable EdtfDate effectiveFrom) {
    static final FactId NO_ID = new FactId(new UUID(0, 0));

    /** @throws IllegalArgumentException when no fact can be made of it */
    public DirectiveRequest {
        releases = List.copyOf(releases);
        if (new HashSet<>(releases).size() < releases.size()) {
            throw new IllegalArgumentException("releases has the same entry twice");
        }
        DirectiveIssued fact = new DirectiveIssued(
                NO_ID,
                occurred,
                citations,
                note,
                directiveId,
                agencies,
                instrument,
                force,
                measures,
                audience,
                title,
                complyBy,
                effectiveFrom);
        citations = fact.citations();
        agencies = fact.agencies();
        measures = fact.measures();
        audience = fact.audience();
    }

    /** The directive as a fact of one release's case. */
    public DirectiveIssued fact(FactId id) {
        return new DirectiveIssued(
                id,
                occurred,
                citations,
                note,
                directiveId,
                agencies,
                instrument,
                force,
                measures,
                audience,
                title,
                complyBy,
                effectiveFrom);
    }

    /** The directive as a fact without an id of its own, for what depends on its content alone. */
    public DirectiveIssued content() {
        return fact(NO_ID);
    }
}
