package org.modeldocket.query.ui.moment;

import java.util.List;

/** The address of a page names no moment that can be understood. */
public final class InvalidMomentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<MomentField> fields;

    /** @param fields of the form, with what was written and what is wrong with it */
    public InvalidMomentException(List<MomentField> fields) {
        super("no moment: " + fields);
        this.fields = List.copyOf(fields);
    }

    public List<MomentField> fields() {
        return fields;
    }
}
