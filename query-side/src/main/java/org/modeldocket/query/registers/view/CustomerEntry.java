package org.modeldocket.query.registers.view;

import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.names.WithNames;

/** A customer in the list; {@code decisions} counts the previews in which it was decided about. */
public record CustomerEntry(String id, String name, long decisions) implements WithNames<CustomerEntry> {
    @Override
    public CustomerEntry with(Names names) {
        return new CustomerEntry(id, names.customer(new Organisation(id, name)).name(), decisions);
    }
}
