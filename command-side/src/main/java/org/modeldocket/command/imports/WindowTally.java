package org.modeldocket.command.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.modeldocket.command.api.request.json.FaultyRequestException;
import org.modeldocket.command.decision.FactOutcome;
import org.modeldocket.command.record.FactLookup;
import org.modeldocket.vocabulary.id.FactId;

/** What became of the lines of a window. */
final class WindowTally {
    private final FactLookup record;
    private final long position;
    private final List<BadLine> bad = new ArrayList<>();
    private final List<BadLine> waiting = new ArrayList<>();
    private final Set<FactId> found = new HashSet<>();
    private long recorded;
    private long repeated;

    /** @param position what is in the record after it was recorded by a run that was interrupted before it could say so */
    WindowTally(FactLookup record, long position) {
        this.record = record;
        this.position = position;
    }

    void add(LineWindow.Result result) {
        switch (result.line()) {
            case ReadLine.Bad line -> keep(line.reason(), line.mayMend());
            case ReadLine.Fact fact -> add(fact, result.outcome());
        }
    }

    private void add(ReadLine.Fact fact, FactOutcome outcome) {
        SourceLine line = fact.line();
        switch (outcome) {
            case FactOutcome.Recorded _ -> {
                found.add(fact.proposed().factId());
                recorded++;
            }
            case FactOutcome.Repeated _ -> {
                if (isSince(fact.proposed().factId())) {
                    recorded++;
                } else {
                    repeated++;
                }
            }
            case FactOutcome.Refused refused ->
                keep(BadLine.refused(line, refused.refusal()), LaterLines.mayAdmit(refused.refusal()));
            case FactOutcome.Unregistered _ -> keep(BadLine.unregistered(line, fact.stream()), true);
            case FactOutcome.Unreadable unreadable -> {
                if (!(unreadable.failure() instanceof FaultyRequestException faulty)) {
                    throw unreadable.failure();
                }
                keep(BadLine.of(line, faulty.faults()), true);
            }
        }
    }

    private void keep(BadLine line, boolean mayFit) {
        (mayFit ? waiting : bad).add(line);
    }

    private boolean isSince(FactId id) {
        return position != Long.MAX_VALUE
                && found.add(id)
                && record.find(id).filter(place -> place.position() > position).isPresent();
    }

    /** Lines that stay out. */
    List<BadLine> bad() {
        return bad;
    }

    /** Lines that later ones may help. */
    List<BadLine> waiting() {
        return waiting;
    }

    long recorded() {
        return recorded;
    }

    long repeated() {
        return repeated;
    }
}
