package org.modeldocket.query.diff.page;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.diff.CaseSummary;
import org.modeldocket.query.replay.Transition;
import org.modeldocket.query.timeline.page.names.CaseNames;
import org.modeldocket.vocabulary.Standing;

/**
 * What a fact did to a case, as its step of the replay shows it.
 *
 * @param before where the release stood; null where the fact opened the case
 * @param possibleBefore every standing that vague dates left possible then; null where there was but one
 * @param possibleAfter the same of what it is now
 */
public record TransitionView(
        @Nullable Standing before,
        @Nullable List<Standing> possibleBefore,
        Standing after,
        @Nullable List<Standing> possibleAfter,
        List<ChangeRow> rows) {
    public static TransitionView of(Transition turn, String releaseId, CaseNames names, ChangeText words) {
        CaseSummary before = turn.before();
        return new TransitionView(
                before == null ? null : before.standing(),
                before == null ? null : before.possibleStandings(),
                turn.after().standing(),
                turn.after().possibleStandings(),
                words.rows(turn.changed(), releaseId, names));
    }

    public static @Nullable TransitionView orNull(
            @Nullable Transition turn, String releaseId, CaseNames names, ChangeText words) {
        return turn == null ? null : of(turn, releaseId, names, words);
    }

    /** Whether the standing and the possible standings are the same as before. */
    public boolean asBefore() {
        return before == after && Objects.equals(possibleBefore, possibleAfter);
    }
}
