package org.modeldocket.query.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.AgencyName;
import org.modeldocket.query.answers.MeasureAsked;
import org.modeldocket.query.answers.When;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.WithNames;
import org.modeldocket.time.Certainty;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Instrument;

/**
 * A directive about one release, as it stands after its amendments.
 *
 * @param lifted absent while it is in force
 * @param lasts {@code POSSIBLE} where vague dates leave open whether it is in force on the day asked about; else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DirectiveSeen(
        String directiveId,
        String title,
        List<AgencyName> agencies,
        Instrument instrument,
        Force force,
        List<MeasureAsked> measures,
        List<Audience> audience,
        @Nullable When complyBy,
        @Nullable When effectiveFrom,
        When issued,
        @Nullable When lifted,
        boolean inForce,
        @Nullable Certainty lasts,
        List<String> factIds)
        implements WithNames<DirectiveSeen> {
    @Override
    public DirectiveSeen with(Names names) {
        return new DirectiveSeen(
                directiveId,
                title,
                names.agencies(agencies),
                instrument,
                force,
                measures,
                audience,
                complyBy,
                effectiveFrom,
                issued,
                lifted,
                inForce,
                lasts,
                factIds);
    }
}
