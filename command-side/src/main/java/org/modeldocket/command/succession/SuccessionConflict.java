package org.modeldocket.command.succession;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.id.FactId;

/** By a fact a release would succeed itself, alone or by way of others. Nothing is stored. */
public final class SuccessionConflict extends RuntimeException {
    /** The most releases of a circle that a message names. */
    private static final int NAMED = 10;

    private final transient @Nullable FactId leadsBack;

    private SuccessionConflict(@Nullable UUID leadsBack, String reason) {
        super(reason);
        this.leadsBack = leadsBack == null ? null : new FactId(leadsBack);
    }

    /**
     * @param circle the releases in turn, each of which succeeds the next; the first is the last again
     * @param leadsBack the fact by which the last but one succeeds the last; null where a release alone succeeds itself
     */
    static SuccessionConflict of(List<String> circle, @Nullable UUID leadsBack) {
        if (leadsBack == null) {
            return new SuccessionConflict(null, "a release cannot succeed itself; name the one before it, or none");
        }
        String last = circle.get(circle.size() - 2);
        return new SuccessionConflict(
                leadsBack,
                "each release of this circle would succeed the next: " + named(circle) + "; leave succeeds out, name"
                        + " another release, or first correct the registration of " + last + ", if that is wrong");
    }

    private static String named(List<String> circle) {
        if (circle.size() <= NAMED) {
            return String.join(", ", circle);
        }
        int left = circle.size() - NAMED;
        return String.join(", ", circle.subList(0, NAMED - 2)) + ", … (" + left + " more), "
                + String.join(", ", circle.subList(circle.size() - 2, circle.size()));
    }

    /** The fact by which another release leads back to that of the new fact; null where the release names itself. */
    public @Nullable FactId leadsBack() {
        return leadsBack;
    }
}
