package org.modeldocket.query.projection;

import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What makes a view what it is; the tables that it writes are in the script {@code db/views/<name>.sql}.
 *
 * @param name one of {@link Views}
 * @param projector makes what writes the rows, given the tables of one generation
 */
public record ViewDefinition(String name, Function<JdbcTemplate, Projector> projector) {}
