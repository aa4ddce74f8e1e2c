package org.modeldocket.query.registers;

import java.util.Optional;
import org.modeldocket.query.answers.Slice;
import org.modeldocket.query.answers.Window;
import org.modeldocket.vocabulary.DirectiveId;
import org.modeldocket.vocabulary.Slug;

/**
 * Who and what is in the record? Organisations are counted by id and called as the newest fact calls them. Lists are in the
 * order of ids; a cursor that is not one of theirs raises {@link org.modeldocket.query.answers.BadCursorException}.
 */
public interface RegisterQuestions {
    Slice<CompanyEntry> companies(Window window);

    Optional<CompanyCard> company(Slug id);

    Slice<AgencyEntry> agencies(Window window);

    Optional<AgencyCard> agency(Slug id);

    Slice<DirectiveCard> directives(Window window);

    Optional<DirectiveCard> directive(DirectiveId id);

    Slice<CustomerEntry> customers(Window window);

    Optional<CustomerCard> customer(Slug id);
}
