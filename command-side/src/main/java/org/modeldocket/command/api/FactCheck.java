package org.modeldocket.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.command.api.request.ChangeRequest;
import org.modeldocket.command.api.request.FactIds;
import org.modeldocket.command.api.request.RequestReader;
import org.modeldocket.command.api.request.json.JsonDocument;
import org.modeldocket.command.decision.CorrectedStatement;
import org.modeldocket.command.decision.Decision;
import org.modeldocket.command.decision.DecisionState;
import org.modeldocket.command.decision.Decisions;
import org.modeldocket.command.decision.RefusedException;
import org.modeldocket.command.organisations.KnownNames;
import org.modeldocket.command.record.FactLookup;
import org.modeldocket.command.submission.UnregisteredReleaseException;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.FactJson;

/**
 * Reads a fact and decides on it as if it were recorded now, and stores nothing. What a case alone cannot tell, such as whether a name
 * belongs to another organisation, shows when the fact is recorded.
 */
final class FactCheck {
    private static final ZoneOffset FIRST_DAY_LINE = ZoneOffset.ofHours(14);

    private final FactLookup lookup;
    private final FactIds ids;
    private final KnownNames names;
    private final Clock clock;

    FactCheck(FactLookup lookup, FactIds ids, KnownNames names, Clock clock) {
        this.lookup = lookup;
        this.ids = ids;
        this.names = names;
        this.clock = clock;
    }

    /**
     * A fact as it would be stored. Where the request gives no id, it would get another one than this.
     *
     * @param stored its canonical JSON
     */
    record CheckedFact(String type, int revision, String stored) {}

    CheckedFact of(ReleaseId stream, HttpServletRequest request) {
        JsonDocument body = JsonBody.of(request);
        FactId otherwise = ids.fresh();
        ChangeRequest change = ChangeRequest.of(body, otherwise, names);
        ReleaseFact read = change == null ? RequestReader.fact(body, () -> otherwise, names, stream) : null;
        lookup.catchUp();
        List<RecordedFact> history = lookup.history(stream, Long.MAX_VALUE);
        if (history.isEmpty()) {
            throw new UnregisteredReleaseException(stream.value());
        }
        DecisionState state = DecisionState.EMPTY;
        for (RecordedFact recorded : history) {
            state = state.with(recorded.fact());
        }
        ReleaseFact fact = read != null || change == null
                ? read
                : change.of(CorrectedStatement.before(state, change.target(), change.factId()));
        if (fact == null) {
            throw new IllegalStateException("what is not read is a fault");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), FIRST_DAY_LINE);
        if (Decisions.decide(state, fact, today) instanceof Decision.Refused refused) {
            throw new RefusedException(refused.refusal());
        }
        FactType type = FactType.of(fact);
        return new CheckedFact(
                type.logicalName(), type.revision(), new String(FactJson.write(fact), StandardCharsets.UTF_8));
    }
}
