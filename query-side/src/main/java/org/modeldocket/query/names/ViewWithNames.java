package org.modeldocket.query.names;

import java.util.function.Function;
import org.modeldocket.query.projection.Projector;
import org.modeldocket.query.projection.ViewDefinition;
import org.springframework.jdbc.core.JdbcTemplate;

/** Defines views that hold the names of organisations beside rows of their own. */
public final class ViewWithNames {
    private ViewWithNames() {}

    /** @param rows writes the view's own rows, after the names in the same facts */
    public static ViewDefinition of(String view, Function<JdbcTemplate, Projector> rows) {
        return new ViewDefinition(view, jdbc -> {
            Projector names = new NamesProjection(jdbc);
            Projector own = rows.apply(jdbc);
            return touched -> {
                names.write(touched);
                own.write(touched);
            };
        });
    }
}
