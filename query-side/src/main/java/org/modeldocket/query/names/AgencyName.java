package org.modeldocket.query.names;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Agency;

/** An agency by id and name; the jurisdiction is absent where no source has named it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgencyName(String id, String name, @Nullable String jurisdiction) {
    public static AgencyName of(Agency agency) {
        String jurisdiction =
                agency.jurisdiction() == null ? null : agency.jurisdiction().value();
        return new AgencyName(agency.id().value(), agency.name().value(), jurisdiction);
    }

    public static List<AgencyName> of(List<Agency> agencies) {
        return agencies.stream().map(AgencyName::of).toList();
    }

    public static @Nullable AgencyName orNull(@Nullable Agency agency) {
        return agency == null ? null : of(agency);
    }
}
