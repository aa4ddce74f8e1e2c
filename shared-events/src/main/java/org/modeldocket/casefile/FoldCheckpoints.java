package org.modeldocket.casefile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fold over what a case says, run when it is first asked for. Keeps the case as it was after every {@value #APART}th
 * statement, so that a case with one more statement is folded from the last checkpoint before it. Immutable to its users.
 */
final class FoldCheckpoints {
    static final int APART = 64;

    /** The case after so many statements. */
    private record Checkpoint(int count, CaseFile file) {}

    private final List<DatedFact> facts;
    private final List<Checkpoint> known;
    private volatile @Nullable List<Checkpoint> folded;

    private FoldCheckpoints(List<DatedFact> facts, List<Checkpoint> known) {
        this.facts = facts;
        this.known = known;
    }

    /**
     * @param facts what a case says, in its order
     * @throws IllegalStateException when the first is not its registration
     */
    static FoldCheckpoints of(List<DatedFact> facts) {
        if (isOfOrganisation(facts)) {
            return new FoldCheckpoints(facts, List.of());
        }
        RecordedFact first = facts.getFirst().recorded();
        return new FoldCheckpoints(facts, List.of(new Checkpoint(1, Fold.opened(first))));
    }

    /** @param same how many statements at the beginning are the same as here; at least one */
    FoldCheckpoints with(List<DatedFact> changed, int same) {
        List<Checkpoint> all = folded;
        List<Checkpoint> kept = (all == null ? known : all)
                .stream().filter(checkpoint -> checkpoint.count() <= same).toList();
        return kept.isEmpty() ? of(changed) : new FoldCheckpoints(changed, kept);
    }

    /** The facts about an organisation amount to no case; those of a case are never all taken back. */
    private static boolean isOfOrganisation(List<DatedFact> facts) {
        return facts.isEmpty() || facts.getFirst().recorded().releaseId().isOfOrganisation();
    }

    /** @throws IllegalStateException when the facts are about an organisation */
    CaseFile file() {
        if (isOfOrganisation(facts)) {
            throw new IllegalStateException("facts about an organisation amount to no case");
        }
        List<Checkpoint> all = folded;
        if (all == null) {
            all = fold();
            folded = all;
        }
        return all.getLast().file();
    }

    private List<Checkpoint> fold() {
        List<Checkpoint> all = new ArrayList<>(known.subList(0, known.size() - 1));
        Checkpoint last = known.getLast();
        if (last.count() == 1 || last.count() % APART == 0) {
            all.add(last);
        }
        CaseFile file = last.file();
        for (int i = last.count(); i < facts.size(); i++) {
            file = Fold.next(file, facts.get(i).recorded().fact());
            if ((i + 1) % APART == 0) {
                all.add(new Checkpoint(i + 1, file));
            }
        }
        if (all.isEmpty() || all.getLast().count() != facts.size()) {
            all.add(new Checkpoint(facts.size(), file));
        }
        return List.copyOf(all);
    }
}
