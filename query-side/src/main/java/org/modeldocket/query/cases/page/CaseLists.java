package org.modeldocket.query.cases.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.CasePart;
import org.modeldocket.query.cases.view.CustomerCountView;
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
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.timeline.TimelineQuestions;
import org.modeldocket.query.timeline.page.FactNumbers;
import org.modeldocket.query.timeline.page.LinkFilter;
import org.modeldocket.query.timeline.page.TimelineEntry;
import org.modeldocket.query.ui.moment.Moment;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows lists of a case: each entry as it definitely was and as it may have been, with the facts behind both. */
@Component
final class CaseLists {
    private final TimelineQuestions timelines;
    private final LinkFilter links;

    CaseLists(TimelineQuestions timelines, LinkFilter links) {
        this.timelines = timelines;
        this.links = links;
    }

    /** @param entries the facts that stand on the page */
    void show(
            Map<CasePart, Page<UncertainAnswer<Object>>> lists,
            List<TimelineEntry> entries,
            Moment moment,
            Model model) {
        Map<String, Page<UncertainAnswer<Object>>> byName = new HashMap<>();
        lists.forEach((part, list) -> byName.put(part.toString(), list));
        model.addAttribute("lists", byName);
        List<List<String>> rows = lists.values().stream()
                .flatMap(list -> list.items().stream().map(entry -> entry.both(CaseLists::factIds)))
                .toList();
        model.addAttribute("positions", FactNumbers.of(entries, rows, timelines));
        model.addAttribute("there", there(lists.values(), moment));
    }

    /** The directives that entries name and that have a page at that moment. */
    private Set<String> there(Collection<Page<UncertainAnswer<Object>>> lists, Moment moment) {
        Set<String> named = lists.stream()
                .flatMap(list -> list.items().stream())
                .flatMap(entry -> Stream.of(entry.said(), entry.possible()))
                .filter(Objects::nonNull)
                .flatMap(entry -> Stream.ofNullable(directiveId(entry)))
                .collect(Collectors.toSet());
        return named.isEmpty() ? Set.of() : links.directives(named, moment.clocks());
    }

    /** The directive under which something happened; null where no source names one. */
    private static @Nullable String directiveId(Object entry) {
        return switch (entry) {
            case SuspensionView suspension -> suspension.directiveId();
            case CommitmentView commitment -> commitment.directiveId();
            case PenaltyView penalty -> penalty.directiveId();
            case CourtCaseView courtCase -> courtCase.directiveId();
            case LicenceView licence -> licence.directiveId();
            default -> null;
        };
    }

    private static List<String> factIds(Object entry) {
        return switch (entry) {
            case TreatmentView treatment -> treatment.factIds();
            case DirectiveView directive -> directive.factIds();
            case PreviewView preview ->
                Stream.concat(
                                preview.factIds().stream(),
                                Stream.ofNullable(preview.counted()).map(CustomerCountView::factId))
                        .toList();
            case CustomerView customer -> customer.factIds();
            case ResponseView response -> List.of(response.factId());
            case TargetView target -> List.of(target.factId());
            case EvaluationView evaluation -> List.of(evaluation.factId());
            case CommitmentView commitment -> List.of(commitment.factId());
            case PenaltyView penalty -> List.of(penalty.factId());
            case CourtCaseView courtCase -> courtCase.factIds();
            case LicenceView licence -> List.of(licence.factId());
            case NegativeFindingView finding -> List.of(finding.factId());
            default -> List.of();
        };
    }
}
