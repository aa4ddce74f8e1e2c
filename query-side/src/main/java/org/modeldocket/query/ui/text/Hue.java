package org.modeldocket.query.ui.text;

import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;

/** The colour class of a treatment, or of what belongs to one. It always comes with a word, since colour alone says nothing to some readers. */
public final class Hue {
    public static final String NONE = "hue-none";

    private Hue() {}

    public static String of(Treatment treatment) {
        return switch (treatment) {
            case REVIEW -> "hue-review";
            case DIRECTIVE_VOLUNTARY -> "hue-voluntary";
            case DIRECTIVE_REQUESTED -> "hue-requested";
            case DIRECTIVE_BINDING -> "hue-binding";
            case REFUSAL -> "hue-refusal";
            case SUSPENSION -> "hue-suspension";
            case RESTRICTED_ACCESS -> "hue-restricted";
            case PREVIEW -> "hue-preview";
            case GENERAL_RELEASE -> "hue-general";
            case WITHDRAWAL -> "hue-withdrawal";
        };
    }

    public static String of(Standing standing) {
        return switch (standing) {
            case RECORDED -> NONE;
            case UNDER_REVIEW -> of(Treatment.REVIEW);
            case IN_PREVIEW -> of(Treatment.PREVIEW);
            case SUSPENDED -> of(Treatment.SUSPENSION);
            case RESTRICTED -> of(Treatment.RESTRICTED_ACCESS);
            case GENERALLY_RELEASED -> of(Treatment.GENERAL_RELEASE);
            case WITHDRAWN -> of(Treatment.WITHDRAWAL);
        };
    }

    /** For a force that may not be known. */
    public static String of(@Nullable Force force) {
        return force == null ? NONE : of(Treatment.directive(force));
    }
}
