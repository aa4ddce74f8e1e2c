package org.modeldocket.query.registers;

import java.util.Optional;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.registers.view.AgencyCard;
import org.modeldocket.query.registers.view.AgencyEntry;
import org.modeldocket.query.registers.view.DirectiveCard;
import org.modeldocket.query.registers.view.ReleaseLink;
import org.modeldocket.vocabulary.id.Slug;

/** Questions about agencies, with their directives and releases, at a moment. */
public interface AgencyQuestions {
    AsOfAnswer<Page<UncertainAnswer<AgencyEntry>>> agencies(BitemporalPoint clocks, PageRequest window);

    Optional<AsOfAnswer<UncertainAnswer<AgencyCard>>> agency(Slug id, BitemporalPoint clocks);

    /** An agency's directives; none where there is no such agency. */
    AsOfAnswer<Page<UncertainAnswer<DirectiveCard>>> directivesOf(
            Slug agency, BitemporalPoint clocks, PageRequest window);

    /** The releases that any fact connects an agency with; none where there is no such agency. */
    AsOfAnswer<Page<UncertainAnswer<ReleaseLink>>> releasesOf(Slug agency, BitemporalPoint clocks, PageRequest window);
}
