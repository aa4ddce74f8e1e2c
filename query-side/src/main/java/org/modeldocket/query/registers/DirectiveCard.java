package org.modeldocket.query.registers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.AgencyName;
import org.modeldocket.query.answers.MeasureAsked;
import org.modeldocket.query.answers.When;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Instrument;

/**
 * A directive, as the newest fact about it in any of its releases leaves it.
 *
 * @param releases those it covers, each with its own dates
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DirectiveCard(
        String directiveId,
        String title,
        List<AgencyName> agencies,
        Instrument instrument,
        Force force,
        List<MeasureAsked> measures,
        List<Audience> audience,
        @Nullable When complyBy,
        @Nullable When effectiveFrom,
        List<DirectedRelease> releases) {
    /**
     * The newest word about the directive itself, and each release's own dates.
     *
     * @param rows what the releases say, one at least
     */
    static DirectiveCard of(List<DirectiveRow> rows) {
        DirectiveCard newest = Collections.max(rows, Comparator.comparingLong(DirectiveRow::saidAt))
                .card();
        return new DirectiveCard(
                newest.directiveId,
                newest.title,
                newest.agencies,
                newest.instrument,
                newest.force,
                newest.measures,
                newest.audience,
                newest.complyBy,
                newest.effectiveFrom,
                rows.stream().flatMap(row -> row.card().releases.stream()).toList());
    }
}
