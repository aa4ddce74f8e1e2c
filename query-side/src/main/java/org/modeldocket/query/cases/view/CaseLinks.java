package org.modeldocket.query.cases.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of lists of other cases, at the moment of the answer. The lists are no part of the case, whose ETag would change with
 * other cases.
 *
 * @param family the cases of the same family of models; absent where the registration names none
 * @param successors the cases that take the place of this one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseLinks(@Nullable String family, String successors) {}
