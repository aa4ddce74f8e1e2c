package org.modeldocket.query.registers.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.state.ListedParts;
import org.modeldocket.query.cases.ListedPartViews;
import org.modeldocket.query.cases.view.legal.CommitmentView;
import org.modeldocket.query.cases.view.legal.CourtCaseView;
import org.modeldocket.query.cases.view.legal.LicenceView;
import org.modeldocket.query.cases.view.legal.PenaltyView;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.WithNames;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.timeline.AccountsByFact;

/**
 * What one release has recorded under a directive: what was licensed, what the company promised, and what agencies and courts did.
 *
 * @param licences at most {@value #MOST}, as the other lists
 * @param moreRecorded true where a list is longer than that: the case has all; else absent
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RecordedUnder(
        List<LicenceView> licences,
        List<CommitmentView> commitments,
        List<CourtCaseView> courtCases,
        List<PenaltyView> penalties,
        @Nullable Boolean moreRecorded)
        implements WithNames<RecordedUnder> {
    static final RecordedUnder NOTHING = new RecordedUnder(List.of(), List.of(), List.of(), List.of(), null);

    private static final int MOST = PageRequest.USUAL;

    /** A list that is empty is absent in JSON. */
    public RecordedUnder {
        licences = Objects.requireNonNullElse(licences, List.of());
        commitments = Objects.requireNonNullElse(commitments, List.of());
        courtCases = Objects.requireNonNullElse(courtCases, List.of());
        penalties = Objects.requireNonNullElse(penalties, List.of());
    }

    /** @param file made of the facts about one directive alone, so that it has no other accounts */
    public static RecordedUnder of(CaseFile file) {
        ListedParts lists = file.lists();
        boolean more = Stream.of(lists.licences(), lists.commitments(), lists.courtCases(), lists.penalties())
                .anyMatch(list -> list.size() > MOST);
        return new RecordedUnder(
                first(lists.licences(), ListedPartViews::licence),
                first(lists.commitments(), ListedPartViews::commitment),
                first(lists.courtCases(), ListedPartViews::courtCase),
                first(lists.penalties(), ListedPartViews::penalty),
                more ? true : null);
    }

    private static <T, V> List<V> first(Collection<T> all, BiFunction<T, AccountsByFact, V> view) {
        return all.stream()
                .limit(MOST)
                .map(one -> view.apply(one, AccountsByFact.NONE))
                .toList();
    }

    Stream<String> factIds() {
        return Stream.of(
                        licences.stream().map(LicenceView::factId),
                        commitments.stream().map(CommitmentView::factId),
                        courtCases.stream().flatMap(courtCase -> courtCase.factIds().stream()),
                        penalties.stream().map(PenaltyView::factId))
                .flatMap(ids -> ids);
    }

    @Override
    public RecordedUnder with(Names names) {
        return new RecordedUnder(
                licences,
                commitments.stream().map(one -> one.with(names)).toList(),
                courtCases,
                penalties.stream().map(one -> one.with(names)).toList(),
                moreRecorded);
    }
}
