package org.modeldocket.query.registers;

import java.util.Optional;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.Slug;

/**
 * Who and what was in the record at a moment? Organisations are counted by id and have the first name that the record gave them, as it
 * is corrected, whatever day is asked about. Lists are in the order of ids; a cursor that is not one of theirs raises
 * {@link org.modeldocket.query.paging.InvalidCursorException}. A company is there as soon as a case of it is.
 */
public interface RegisterQuestions {
    /** Those of what is named that the registers hold, definitely or possibly. */
    RegisterIds there(RegisterIds asked, BitemporalPoint clocks);

    AsOfAnswer<Page<CompanyEntry>> companies(BitemporalPoint clocks, PageRequest window);

    Optional<AsOfAnswer<CompanyCard>> company(Slug id, BitemporalPoint clocks);

    AsOfAnswer<Page<UncertainAnswer<AgencyEntry>>> agencies(BitemporalPoint clocks, PageRequest window);

    Optional<AsOfAnswer<UncertainAnswer<AgencyCard>>> agency(Slug id, BitemporalPoint clocks);

    /** An agency's directives; none where there is no such agency. */
    AsOfAnswer<Page<UncertainAnswer<DirectiveCard>>> directivesOf(
            Slug agency, BitemporalPoint clocks, PageRequest window);

    /** The releases that any fact connects an agency with; none where there is no such agency. */
    AsOfAnswer<Page<UncertainAnswer<ReleaseLink>>> releasesOf(Slug agency, BitemporalPoint clocks, PageRequest window);

    AsOfAnswer<Page<UncertainAnswer<DirectiveCard>>> directives(BitemporalPoint clocks, PageRequest window);

    Optional<AsOfAnswer<UncertainAnswer<DirectiveCard>>> directive(DirectiveId id, BitemporalPoint clocks);

    /** The releases that a directive covers; none where there is no such directive. */
    AsOfAnswer<Page<UncertainAnswer<DirectedRelease>>> releasesOf(
            DirectiveId directive, BitemporalPoint clocks, PageRequest window);

    AsOfAnswer<Page<UncertainAnswer<CustomerEntry>>> customers(BitemporalPoint clocks, PageRequest window);

    Optional<AsOfAnswer<UncertainAnswer<CustomerCard>>> customer(Slug id, BitemporalPoint clocks);

    /** What was last decided about a customer, preview by preview; nothing where there is no such customer. */
    AsOfAnswer<Page<UncertainAnswer<DecisionView>>> decisionsOn(
            Slug customer, BitemporalPoint clocks, PageRequest window);
}
