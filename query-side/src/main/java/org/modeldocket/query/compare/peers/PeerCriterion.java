package org.modeldocket.query.compare.peers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.lists.faceted.ListFacet;

/** In what two releases may be alike: they have a value of it in common. */
public enum PeerCriterion {
    /** In which quarter it was first submitted for review or, where it never was, its first treatment began. */
    QUARTER(null),
    JURISDICTION(ListFacet.JURISDICTION),
    AGENCY(ListFacet.AGENCY),
    INSTRUMENT(ListFacet.INSTRUMENT),
    FORCE(ListFacet.FORCE),
    TREATMENT(ListFacet.TREATMENT),
    COMPANY(ListFacet.COMPANY),
    FAMILY(ListFacet.FAMILY);

    /** At the same time under the same government: they say nothing of how the release was treated. */
    public static final Set<PeerCriterion> USUAL = Collections.unmodifiableSet(EnumSet.of(QUARTER, JURISDICTION));

    private final @Nullable ListFacet facet;

    PeerCriterion(@Nullable ListFacet facet) {
        this.facet = facet;
    }

    /** Null where it is none of a list. */
    @Nullable
    ListFacet facet() {
        return facet;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
