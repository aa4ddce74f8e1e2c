package org.modeldocket.command.imports;

import org.jspecify.annotations.Nullable;
import org.modeldocket.command.decision.OnRepeat;
import org.modeldocket.vocabulary.Actor;

/**
 * What somebody wants done with a file.
 *
 * @param actor who sent it
 * @param dryRun whether nothing is to be stored
 * @param mapping of a table, from whose rows the lines are made; null where it is a file of lines
 * @param table the id of the table, where this node keeps it; else null
 */
public record ImportOrder(
        Actor actor,
        boolean dryRun,
        OnRepeat onRepeat,
        @Nullable String mapping,
        @Nullable String table) {}
