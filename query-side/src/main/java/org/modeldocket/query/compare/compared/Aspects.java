package org.modeldocket.query.compare.compared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.cases.ReleaseDossier;
import org.modeldocket.query.cases.view.DirectiveView;
import org.modeldocket.query.cases.view.PreviewView;
import org.modeldocket.query.cases.view.ResponseView;
import org.modeldocket.query.cases.view.SuspensionView;
import org.modeldocket.query.matrix.PeriodView;
import org.modeldocket.query.names.AgencyName;
import org.modeldocket.query.statistics.durations.WaitStep;
import org.modeldocket.time.Certainty;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;

/** Lists what cases have of each aspect, from the whole of them. */
final class Aspects {
    /** The values of one aspect of one case while they are collected. For one thread. */
    private static final class Values {
        private final CaseEvidence evidence;
        private final Map<String, Boolean> certain = new LinkedHashMap<>();
        private final Map<String, Set<String>> facts = new LinkedHashMap<>();
        private final Map<String, String> names = new LinkedHashMap<>();

        Values(CaseEvidence evidence) {
            this.evidence = evidence;
        }

        void add(String value, boolean isCertain, List<String> factIds) {
            certain.merge(value, isCertain, Boolean::logicalOr);
            facts.computeIfAbsent(value, v -> new LinkedHashSet<>()).addAll(factIds);
        }

        <T> void add(List<Reading<T>> readings, Function<T, List<String>> values, Function<T, List<String>> factIds) {
            for (Reading<T> reading : readings) {
                for (String value : reading.both(values)) {
                    add(value, reading.surelyHas(value, values), reading.both(factIds));
                }
            }
        }

        List<AspectValue> all() {
            List<AspectValue> all = new ArrayList<>();
            certain.forEach((value, isCertain) -> all.add(new AspectValue(
                    value,
                    names.get(value),
                    isCertain ? null : Certainty.POSSIBLE,
                    null,
                    evidence.of(facts.getOrDefault(value, Set.of())))));
            return all;
        }
    }

    private Aspects() {}

    static List<ComparedAspect> of(List<ComparedCase> cases) {
        List<ComparedAspect> aspects = new ArrayList<>();
        aspects.add(of(Aspect.STANDING, null, cases, Aspects::standings));
        for (Treatment kind : Treatment.values()) {
            aspects.add(of(Aspect.TREATMENT, kind.name(), cases, one -> treatment(one, kind)));
        }
        aspects.add(
                ofDirectives(Aspect.FORCE, cases, d -> List.of(d.terms().force().name())));
        aspects.add(ofDirectives(
                Aspect.INSTRUMENT, cases, d -> List.of(d.terms().instrument().name())));
        aspects.add(of(Aspect.AGENCY, null, cases, Aspects::agencies));
        aspects.add(ofDirectives(
                Aspect.MEASURE,
                cases,
                d -> d.terms().measures().stream()
                        .map(measure -> measure.kind().name())
                        .toList()));
        aspects.add(of(Aspect.AUDIENCE, null, cases, Aspects::audiences));
        aspects.add(of(Aspect.CUSTOMER_BY_CUSTOMER, null, cases, Aspects::customerByCustomer));
        aspects.add(of(Aspect.RESPONSE, null, cases, Aspects::responses));
        for (WaitStep step : WaitStep.values()) {
            aspects.add(of(Aspect.WAIT, step.name(), cases, one -> wait(one, step)));
        }
        return aspects.stream().filter(aspect -> !aspect.isEmpty()).toList();
    }

    private static ComparedAspect of(
            Aspect aspect,
            @Nullable String of,
            List<ComparedCase> cases,
            Function<ComparedCase, List<AspectValue>> values) {
        return ComparedAspect.of(
                aspect,
                of,
                cases.stream()
                        .map(one -> new AspectOfRelease(one.id(), values.apply(one)))
                        .toList());
    }

    private static ComparedAspect ofDirectives(
            Aspect aspect, List<ComparedCase> cases, Function<DirectiveView, List<String>> values) {
        return of(aspect, null, cases, one -> {
            Values all = new Values(one.evidence());
            all.add(one.directives(), values, DirectiveView::factIds);
            return all.all();
        });
    }

    private static List<AspectValue> standings(ComparedCase one) {
        Values all = new Values(one.evidence());
        List<Standing> standings = one.listed().standings();
        standings.forEach(standing -> all.add(standing.name(), standings.size() == 1, one.lasting()));
        return all.all();
    }

    private static List<AspectValue> treatment(ComparedCase one, Treatment kind) {
        Values all = new Values(one.evidence());
        for (PeriodView period : one.periods()) {
            if (period.kind() == kind) {
                all.add(kind.name(), period.happened() == null, period.factIds());
            }
        }
        return all.all();
    }

    private static List<AspectValue> agencies(ComparedCase one) {
        Values all = new Values(one.evidence());
        List<Reading<DirectiveView>> directives = one.directives();
        all.add(
                directives,
                d -> d.terms().agencies().stream().map(AgencyName::id).toList(),
                DirectiveView::factIds);
        directives.forEach(reading ->
                reading.both(d -> d.terms().agencies()).forEach(agency -> all.names.put(agency.id(), agency.name())));
        return all.all();
    }

    private static List<AspectValue> audiences(ComparedCase one) {
        Values all = new Values(one.evidence());
        all.add(
                one.directives(),
                d -> d.terms().audience().stream()
                        .map(view -> view.audience().kind().name())
                        .toList(),
                DirectiveView::factIds);
        all.add(
                Reading.of(one.dossier(), ReleaseDossier::suspensions, SuspensionView::suspensionId),
                s -> s.audience().stream()
                        .map(view -> view.audience().kind().name())
                        .toList(),
                SuspensionView::factIds);
        return all.all();
    }

    private static List<AspectValue> customerByCustomer(ComparedCase one) {
        Values all = new Values(one.evidence());
        all.add(
                Reading.of(one.dossier(), ReleaseDossier::previews, PreviewView::previewId),
                preview -> List.of(String.valueOf(preview.customerByCustomer())),
                PreviewView::factIds);
        return all.all();
    }

    private static List<AspectValue> responses(ComparedCase one) {
        Values all = new Values(one.evidence());
        all.add(
                Reading.of(one.dossier(), ReleaseDossier::responses, ResponseView::factId),
                response -> List.of(response.stance().name()),
                response -> List.of(response.factId()));
        return all.all();
    }

    private static List<AspectValue> wait(ComparedCase one, WaitStep step) {
        ComparedWait wait = one.wait(step);
        return wait == null
                ? List.of()
                : List.of(new AspectValue(wait.state().name(), null, wait.begun(), wait.days(), wait.evidence()));
    }
}
