package org.modeldocket.query.registers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.Organisation;
import org.modeldocket.query.answers.When;

/** A release that a directive covers; {@code lifted} is absent while it is in force there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DirectedRelease(
        String releaseId,
        Organisation company,
        String model,
        When issued,
        @Nullable When lifted,
        boolean inForce,
        List<String> factIds) {}
