package org.modeldocket.query.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.replay.Turn;
import org.modeldocket.vocabulary.Standing;

/**
 * What a fact did to a case, as its step of the replay shows it.
 *
 * @param before where the release stood; null where the fact opened the case
 */
record TurnShown(@Nullable Standing before, Standing after, List<ChangeRow> rows) {
    static TurnShown of(Turn turn, String releaseId, ChangeWords words) {
        return new TurnShown(
                turn.before() == null ? null : turn.before().standing(),
                turn.after().standing(),
                words.rows(turn.changed(), releaseId));
    }

    static @Nullable TurnShown orNull(@Nullable Turn turn, String releaseId, ChangeWords words) {
        return turn == null ? null : of(turn, releaseId, words);
    }
}
