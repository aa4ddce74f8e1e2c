package org.modeldocket.query.ui.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a release is called: its model and version, "GPT 5.6". */
public final class ReleaseTitle {
    private ReleaseTitle() {}

    /** @param version left out where it is null, or a word of the model's name already */
    public static String of(String model, @Nullable String version) {
        return version == null || Arrays.asList(model.split("[ -]+")).contains(version) ? model : model + " " + version;
    }
}
