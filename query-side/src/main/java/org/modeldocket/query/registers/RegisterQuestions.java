package org.modeldocket.query.registers;

import java.util.List;
import java.util.Optional;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.registers.view.CompanyCard;
import org.modeldocket.query.registers.view.CompanyEntry;
import org.modeldocket.query.registers.view.CustomerCard;
import org.modeldocket.query.registers.view.CustomerEntry;
import org.modeldocket.query.registers.view.DecisionView;
import org.modeldocket.query.registers.view.DirectedRelease;
import org.modeldocket.query.registers.view.DirectiveCard;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.Slug;

/**
 * Who and what was in the record at a moment? Organisations are counted by id, duplicates under the id that they were
 * merged into; asked by either id, both are answered. Lists are in the order of ids; a cursor that is not one of theirs raises
 * {@link org.modeldocket.query.paging.InvalidCursorException}. A company is there as soon as a case of it is.
 */
public interface RegisterQuestions {
    /** Those of what is named that the registers hold, definitely or possibly. */
    RegisterIds there(RegisterIds asked, BitemporalPoint clocks);

    AsOfAnswer<Page<CompanyEntry>> companies(BitemporalPoint clocks, PageRequest window);

    Optional<AsOfAnswer<CompanyCard>> company(Slug id, BitemporalPoint clocks);

    AsOfAnswer<Page<UncertainAnswer<DirectiveCard>>> directives(BitemporalPoint clocks, PageRequest window);

    /** These directives, as lists show them, in this order; those that the record did not hold are left out. */
    List<UncertainAnswer<DirectiveCard>> directives(List<String> ids, BitemporalPoint clocks);

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
