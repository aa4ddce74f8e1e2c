package org.modeldocket.query.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.When;
import org.modeldocket.vocabulary.Treatment;

/**
 * What a release was put through, with its period and its evidence.
 *
 * @param subject tells two of a kind apart: a directive's id, a suspension's, a preview's
 * @param to absent while it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TreatmentSeen(
        Treatment kind, String subject, When from, @Nullable When to, boolean open, List<String> factIds) {}
