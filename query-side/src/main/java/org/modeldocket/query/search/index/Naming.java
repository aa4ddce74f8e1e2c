package org.modeldocket.query.search.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.Statement;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.query.ui.text.ReleaseTitle;

/**
 * What a release is called from one position until before another, as its registration says.
 *
 * @param model with the version, unless that is a word of it
 */
record Naming(long from, long to, String companyId, String companyName, String model) {
    /** In the order of positions, without gaps. */
    static List<Naming> of(Statement registration) {
        List<Naming> namings = new ArrayList<>();
        for (StatementVersion version : StatementVersion.of(registration)) {
            if (version.says() instanceof ReleaseRegistered registered) {
                namings.add(new Naming(
                        version.from(),
                        version.to(),
                        registered.company().id().value(),
                        registered.company().name().value(),
                        title(registered)));
            }
        }
        return namings;
    }

    private static String title(ReleaseRegistered registered) {
        @Nullable Object version = registered.version();
        return ReleaseTitle.of(registered.model().value(), version == null ? null : version.toString());
    }
}
