package org.modeldocket.query.registers.view;

import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.names.WithNames;

/** A company in the list; {@code releases} counts its cases. */
public record CompanyEntry(String id, String name, long releases) implements WithNames<CompanyEntry> {
    @Override
    public CompanyEntry with(Names names) {
        return new CompanyEntry(id, names.company(new Organisation(id, name)).name(), releases);
    }
}
