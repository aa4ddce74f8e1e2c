package org.modeldocket.query.facts.page;

import org.jspecify.annotations.Nullable;
import org.modeldocket.query.facts.FactEntry;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.timeline.page.TimelineEntry;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.organisation.OrganisationStream;

/**
 * A fact in the table.
 *
 * @param name of its release, or of the organisation that it is about
 * @param company of its release; null where it has none
 * @param maybe whether it only may meet the filters
 */
public record FactRow(
        TimelineEntry entry, String name, @Nullable Organisation company, boolean maybe) {
    static FactRow of(TimelineEntry entry, FactEntry fact) {
        OrganisationStream stream = OrganisationStream.of(new ReleaseId(entry.releaseId()));
        Organisation company = fact.company();
        String name = stream == null
                ? entry.caseName()
                : company == null ? stream.id().value() : company.name();
        return new FactRow(entry, name, company, fact.match() != null);
    }
}
