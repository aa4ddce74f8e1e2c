package org.modeldocket.query.answers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days between which something lies; an end that is open is null, and shown as null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Bounds(@Nullable LocalDate earliest, @Nullable LocalDate latest) {}
