package org.modeldocket.command.organisations;

import java.util.List;

/**
 * All names at a position.
 *
 * @param format of the snapshot, and of the rules by which names follow from facts
 */
record NamesSnapshot(int format, long position, List<KnownName> names) {
    /** To be raised with each change to these records, or to what {@link OrganisationNames} makes of a fact. */
    static final int FORMAT = 1;
}
