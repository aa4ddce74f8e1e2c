package org.modeldocket.query.registers.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.names.AgencyName;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.WithNames;

/** An agency in the list; {@code directives} and {@code releases} count what it has to do with. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgencyEntry(String id, String name, @Nullable String jurisdiction, long directives, long releases)
        implements WithNames<AgencyEntry> {
    @Override
    public AgencyEntry with(Names names) {
        AgencyName agency = names.agency(new AgencyName(id, name, jurisdiction));
        return new AgencyEntry(id, agency.name(), agency.jurisdiction(), directives, releases);
    }
}
