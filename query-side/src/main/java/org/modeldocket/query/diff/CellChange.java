package org.modeldocket.query.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.names.WithNames;
import org.modeldocket.vocabulary.Treatment;

/**
 * A cell of the matrix that is not what it was.
 *
 * @param before absent where there was none
 * @param after absent where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CellChange(
        Organisation company,
        Treatment treatment,
        @Nullable CellView before,
        @Nullable CellView after) implements WithNames<CellChange> {
    @Override
    public CellChange with(Names names) {
        return new CellChange(names.company(company), treatment, before, after);
    }
}
