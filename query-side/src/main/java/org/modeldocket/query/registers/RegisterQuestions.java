package org.modeldocket.query.registers;

import java.util.Optional;
import org.modeldocket.query.answers.Clocks;
import org.modeldocket.query.answers.Known;
import org.modeldocket.query.answers.Slice;
import org.modeldocket.query.answers.Weighed;
import org.modeldocket.query.answers.Window;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.Slug;

/**
 * Who and what was in the record at a moment? Organisations are counted by id and have the first name that the record gave them, as it
 * is corrected, whatever day is asked about. Lists are in the order of ids; a cursor that is not one of theirs raises
 * {@link org.modeldocket.query.answers.BadCursorException}. A company is there as soon as a case of it is.
 */
public interface RegisterQuestions {
    /** Those of what is named that the registers hold, definitely or possibly. */
    Named there(Named asked, Clocks clocks);

    Known<Slice<CompanyEntry>> companies(Clocks clocks, Window window);

    Optional<Known<CompanyCard>> company(Slug id, Clocks clocks);

    Known<Slice<Weighed<AgencyEntry>>> agencies(Clocks clocks, Window window);

    Optional<Known<Weighed<AgencyCard>>> agency(Slug id, Clocks clocks);

    /** An agency's directives; none where there is no such agency. */
    Known<Slice<Weighed<DirectiveCard>>> directivesOf(Slug agency, Clocks clocks, Window window);

    /** The releases that any fact connects an agency with; none where there is no such agency. */
    Known<Slice<Weighed<ReleaseLink>>> releasesOf(Slug agency, Clocks clocks, Window window);

    Known<Slice<Weighed<DirectiveCard>>> directives(Clocks clocks, Window window);

    Optional<Known<Weighed<DirectiveCard>>> directive(DirectiveId id, Clocks clocks);

    /** The releases that a directive covers; none where there is no such directive. */
    Known<Slice<Weighed<DirectedRelease>>> releasesOf(DirectiveId directive, Clocks clocks, Window window);

    Known<Slice<Weighed<CustomerEntry>>> customers(Clocks clocks, Window window);

    Optional<Known<Weighed<CustomerCard>>> customer(Slug id, Clocks clocks);

    /** What was last decided about a customer, preview by preview; nothing where there is no such customer. */
    Known<Slice<Weighed<DecisionSeen>>> decisionsOn(Slug customer, Clocks clocks, Window window);
}
