package org.modeldocket.query.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.cases.view.CaseLinks;
import org.modeldocket.query.cases.view.CustomerView;
import org.modeldocket.query.cases.view.DirectiveView;
import org.modeldocket.query.cases.view.EvaluationView;
import org.modeldocket.query.cases.view.NegativeFindingView;
import org.modeldocket.query.cases.view.PreviewView;
import org.modeldocket.query.cases.view.ResponseView;
import org.modeldocket.query.cases.view.SuspensionView;
import org.modeldocket.query.cases.view.TargetView;
import org.modeldocket.query.cases.view.TreatmentView;
import org.modeldocket.query.cases.view.legal.CommitmentView;
import org.modeldocket.query.cases.view.legal.CourtCaseView;
import org.modeldocket.query.cases.view.legal.LicenceView;
import org.modeldocket.query.cases.view.legal.PenaltyView;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.names.WithNames;
import org.modeldocket.vocabulary.Standing;

/**
 * One case as it stood at a moment.
 *
 * @param family absent where the registration names none, as {@code succeeds}, a release that the record need not hold
 * @param possibleStandings every standing that vague dates leave possible on the day asked about; absent where there is but one
 * @param sequence of the newest fact taken in, whenever that happened; the ETag of the case now begins with it
 * @param position of that fact in the whole record
 * @param registeredAt when the case was opened, on the record clock
 * @param recordedAt when the newest fact was stored
 * @param counts how many entries each list has; a list that few cases have, and this one has not, is not counted
 * @param next where each list goes on that has more than the first 50 entries, which stand here; absent where none has
 * @param links lists of other cases that go with this one
 * @param preview the open preview, the first of several; where none is, the last; absent where there was none
 * @param commitments absent where there is none, as the lists behind it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReleaseDossier(
        String releaseId,
        Organisation company,
        String model,
        @Nullable String version,
        @Nullable String description,
        @Nullable String family,
        @Nullable String succeeds,
        Standing standing,
        @Nullable List<Standing> possibleStandings,
        long sequence,
        long position,
        Instant registeredAt,
        Instant recordedAt,
        @Nullable Map<CasePart, Integer> counts,
        @Nullable Map<CasePart, String> next,
        @Nullable CaseLinks links,
        List<TreatmentView> treatments,
        List<DirectiveView> directives,
        List<SuspensionView> suspensions,
        @Nullable PreviewView preview,
        List<PreviewView> previews,
        List<CustomerView> customers,
        List<ResponseView> responses,
        List<TargetView> targets,
        List<EvaluationView> evaluations,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CommitmentView> commitments,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PenaltyView> penalties,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CourtCaseView> courtCases,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LicenceView> licences,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<NegativeFindingView> negativeFindings)
        implements WithNames<ReleaseDossier> {
    @Override
    public ReleaseDossier with(Names names) {
        return new ReleaseDossier(
                releaseId,
                names.company(company),
                model,
                version,
                description,
                family,
                succeeds,
                standing,
                possibleStandings,
                sequence,
                position,
                registeredAt,
                recordedAt,
                counts,
                next,
                links,
                treatments,
                each(directives, names),
                suspensions,
                preview == null ? null : preview.with(names),
                each(previews, names),
                each(customers, names),
                responses,
                targets,
                each(evaluations, names),
                each(commitments, names),
                each(penalties, names),
                courtCases,
                licences,
                negativeFindings);
    }

    private static <T extends WithNames<T>> List<T> each(List<T> parts, Names names) {
        return parts.stream().map(part -> part.with(names)).toList();
    }
}
