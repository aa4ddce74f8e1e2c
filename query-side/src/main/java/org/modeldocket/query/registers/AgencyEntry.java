package org.modeldocket.query.registers;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** An agency in the list; {@code directives} and {@code releases} count what it has to do with. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgencyEntry(String id, String name, @Nullable String jurisdiction, long directives, long releases) {}
