package org.modeldocket.query.registers;

import java.util.Optional;
import org.modeldocket.query.answers.Clocks;
import org.modeldocket.query.answers.Known;
import org.modeldocket.query.answers.Slice;
import org.modeldocket.query.answers.Weighed;
import org.modeldocket.query.answers.Window;
import org.modeldocket.vocabulary.DirectiveId;
import org.modeldocket.vocabulary.Slug;

/**
 * Who and what was in the record at a moment? Organisations are counted by id and called as the newest fact calls them, whatever
 * day is asked about. Lists are in the order of ids; a cursor that is not one of theirs raises
 * {@link org.modeldocket.query.answers.BadCursorException}. A company is there as soon as a case of it is.
 */
public interface RegisterQuestions {
    Known<Slice<CompanyEntry>> companies(Clocks clocks, Window window);

    Optional<Known<CompanyCard>> company(Slug id, Clocks clocks);

    Known<Slice<Weighed<AgencyEntry>>> agencies(Clocks clocks, Window window);

    Optional<Known<Weighed<AgencyCard>>> agency(Slug id, Clocks clocks);

    Known<Slice<Weighed<DirectiveCard>>> directives(Clocks clocks, Window window);

    Optional<Known<Weighed<DirectiveCard>>> directive(DirectiveId id, Clocks clocks);

    Known<Slice<Weighed<CustomerEntry>>> customers(Clocks clocks, Window window);

    Optional<Known<Weighed<CustomerCard>>> customer(Slug id, Clocks clocks);
}
