package org.modeldocket.casefile;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.modeldocket.casefile.state.Ending;
import org.modeldocket.casefile.state.PreviewState;
import org.modeldocket.casefile.state.SuspensionState;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.vocabulary.Treatment;

/** The endings that a general release and a withdrawal imply without a fact of their own. */
final class ImpliedEndings {
    private static final Set<Treatment> BY_RELEASE = EnumSet.of(Treatment.REVIEW, Treatment.REFUSAL, Treatment.PREVIEW);
    private static final Set<Treatment> BY_WITHDRAWAL = EnumSet.of(
            Treatment.REVIEW,
            Treatment.REFUSAL,
            Treatment.PREVIEW,
            Treatment.SUSPENSION,
            Treatment.RESTRICTED_ACCESS,
            Treatment.GENERAL_RELEASE);

    private ImpliedEndings() {}

    static CaseFile release(CaseFile file, ReleaseFact by) {
        return closed(file, BY_RELEASE, Treatment.GENERAL_RELEASE, by);
    }

    static CaseFile withdrawal(CaseFile file, ReleaseFact by) {
        return closed(file, BY_WITHDRAWAL, Treatment.WITHDRAWAL, by);
    }

    private static CaseFile closed(CaseFile file, Set<Treatment> ends, Treatment begins, ReleaseFact by) {
        Ending end = end(by);
        CaseFile result = file;
        for (PreviewState preview : file.previews) {
            result = preview.open() ? result.with(preview.ended(end, by.factId())) : result;
        }
        if (ends.contains(Treatment.SUSPENSION)) {
            for (SuspensionState suspension : file.suspensions) {
                result = suspension.open() ? result.with(suspension.ended(end, by.factId())) : result;
            }
        }
        return result.with(file.treatments
                .allEnded(ends, end, by.factId())
                .opened(begins, begins.name(), end.when(), by.factId()));
    }

    /** The end that a fact brings. */
    static Ending end(ReleaseFact by) {
        return new Ending(Objects.requireNonNull(by.occurred()), FactType.of(by));
    }
}
