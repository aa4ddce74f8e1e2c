package org.modeldocket.query.registers.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.names.WithNames;
import org.modeldocket.time.Certainty;

/**
 * A release that a directive covers.
 *
 * @param lifted absent while it is in force there
 * @param lasts {@code POSSIBLE} where vague dates leave open whether it is in force on the day asked about; else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DirectedRelease(
        String releaseId,
        Organisation company,
        String model,
        @Nullable String version,
        DateView issued,
        @Nullable DateView lifted,
        boolean inForce,
        @Nullable Certainty lasts,
        List<String> factIds)
        implements WithNames<DirectedRelease> {
    @Override
    public DirectedRelease with(Names names) {
        return new DirectedRelease(
                releaseId, names.company(company), model, version, issued, lifted, inForce, lasts, factIds);
    }
}
