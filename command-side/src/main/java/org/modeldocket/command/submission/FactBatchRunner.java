package org.modeldocket.command.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.decision.FactOutcome;
import org.modeldocket.command.decision.ProposedFact;
import org.modeldocket.command.decision.Refusal;
import org.modeldocket.command.decision.RefusedException;
import org.modeldocket.command.decision.Rule;
import org.modeldocket.command.record.FactLookup;
import org.modeldocket.command.record.commit.DuplicateFactId;

/**
 * Runs {@link RecordFacts}. Where a rule over the whole record refuses one of the facts, and so all of them, it runs
 * the halves, down to the single fact. Repeating is safe, as with {@link CommandRunner}.
 */
public final class FactBatchRunner {
    private final CommandRunner commands;
    private final FactLookup lookup;

    public FactBatchRunner(CommandRunner commands, FactLookup lookup) {
        this.commands = commands;
        this.lookup = lookup;
    }

    /** @return one outcome for each fact, in their order */
    public List<FactOutcome> run(RecordFacts command, Map<String, String> metadata) {
        List<FactOutcome> outcomes = new ArrayList<>(send(command, metadata));
        List<Integer> again = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof FactOutcome.Refused || outcomes.get(i) instanceof FactOutcome.Unregistered) {
                again.add(i);
            }
        }
        // They may have been decided without what another node has stored.
        if (!again.isEmpty() && lookup.catchUp()) {
            Map<String, String> anew = new HashMap<>(metadata);
            anew.put(CommandSender.READ_ANEW, "");
            List<ProposedFact> refused =
                    again.stream().map(command.facts()::get).toList();
            List<FactOutcome> second = send(command.only(refused), anew);
            for (int i = 0; i < again.size(); i++) {
                outcomes.set(again.get(i), second.get(i));
            }
        }
        return outcomes;
    }

    private List<FactOutcome> send(RecordFacts command, Map<String, String> metadata) {
        List<ProposedFact> facts = command.facts();
        Refusal refusal;
        try {
            return outcomes(commands.run(command, metadata));
        } catch (NothingRecorded e) {
            return e.outcomes();
        } catch (RefusedException e) {
            refusal = e.refusal();
        } catch (DuplicateFactId e) {
            refusal = new Refusal(Rule.FACT_ID_USED_ONCE, String.valueOf(e.getMessage()), null, e.factId());
        }
        if (facts.size() == 1) {
            return List.of(new FactOutcome.Refused(refusal));
        }
        int half = facts.size() / 2;
        List<FactOutcome> outcomes = new ArrayList<>(send(command.only(facts.subList(0, half)), metadata));
        outcomes.addAll(send(command.only(facts.subList(half, facts.size())), metadata));
        return outcomes;
    }

    private static List<FactOutcome> outcomes(@Nullable Object answer) {
        List<FactOutcome> outcomes = new ArrayList<>();
        for (Object one : (List<?>) Objects.requireNonNull(answer)) {
            outcomes.add((FactOutcome) Objects.requireNonNull(one));
        }
        return outcomes;
    }
}
