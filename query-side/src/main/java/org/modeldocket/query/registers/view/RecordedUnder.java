package org.modeldocket.query.registers.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.query.cases.ListedPartViews;
import org.modeldocket.query.cases.view.legal.CommitmentView;
import org.modeldocket.query.cases.view.legal.CourtCaseView;
import org.modeldocket.query.cases.view.legal.LicenceView;
import org.modeldocket.query.cases.view.legal.PenaltyView;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.WithNames;

/** What one release has recorded under a directive: what was licensed, what the company promised, and what agencies and courts did. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RecordedUnder(
        List<LicenceView> licences,
        List<CommitmentView> commitments,
        List<CourtCaseView> courtCases,
        List<PenaltyView> penalties)
        implements WithNames<RecordedUnder> {
    static final RecordedUnder NOTHING = new RecordedUnder(List.of(), List.of(), List.of(), List.of());

    /** A list that is empty is absent in JSON. */
    public RecordedUnder {
        licences = Objects.requireNonNullElse(licences, List.of());
        commitments = Objects.requireNonNullElse(commitments, List.of());
        courtCases = Objects.requireNonNullElse(courtCases, List.of());
        penalties = Objects.requireNonNullElse(penalties, List.of());
    }

    /** @param file made of the facts about one directive alone */
    public static RecordedUnder of(CaseFile file) {
        return new RecordedUnder(
                file.lists().licences().stream().map(ListedPartViews::licence).toList(),
                file.lists().commitments().stream()
                        .map(ListedPartViews::commitment)
                        .toList(),
                file.lists().courtCases().stream()
                        .map(ListedPartViews::courtCase)
                        .toList(),
                file.lists().penalties().stream().map(ListedPartViews::penalty).toList());
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
                penalties.stream().map(one -> one.with(names)).toList());
    }
}
