package org.modeldocket.query.question;

import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A question that the projection keeps answered: a script that makes its tables, and what writes them. A bean of this type is
 * all that the projection needs to know of a question.
 *
 * @param name the script is {@code db/views/<name>.sql}
 * @param writer makes the writer, given the tables of one generation
 */
public record Question(String name, Function<JdbcTemplate, QuestionWriter> writer) {}
