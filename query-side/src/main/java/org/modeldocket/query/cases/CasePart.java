package org.modeldocket.query.cases;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.UncertainAnswer;
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

/** A list that a case has, and that grows with it. Its text names it in answers, {@link #path} in addresses. */
@SuppressWarnings("ImmutableEnumChecker") // the functions read records and keep nothing
public enum CasePart {
    TREATMENTS(
            ReleaseDossier::treatments,
            (TreatmentView t) -> t.kind() + "/" + t.factIds().getFirst()),
    DIRECTIVES(ReleaseDossier::directives, DirectiveView::directiveId),
    SUSPENSIONS(ReleaseDossier::suspensions, SuspensionView::suspensionId),
    PREVIEWS(ReleaseDossier::previews, PreviewView::previewId),
    CUSTOMERS(
            ReleaseDossier::customers,
            (CustomerView c) -> c.previewId() + "/" + c.customer().id()),
    RESPONSES(ReleaseDossier::responses, ResponseView::factId),
    TARGETS(ReleaseDossier::targets, TargetView::factId),
    EVALUATIONS(ReleaseDossier::evaluations, EvaluationView::factId),
    COMMITMENTS(ReleaseDossier::commitments, CommitmentView::factId),
    PENALTIES(ReleaseDossier::penalties, PenaltyView::factId),
    COURT_CASES(ReleaseDossier::courtCases, (CourtCaseView c) -> c.factIds().getFirst()),
    LICENCES(ReleaseDossier::licences, LicenceView::factId),
    NEGATIVE_FINDINGS(ReleaseDossier::negativeFindings, NegativeFindingView::factId);

    /** Those that answers leave out where they are empty, since few cases have any. */
    private static final Set<CasePart> RARE = EnumSet.range(COMMITMENTS, NEGATIVE_FINDINGS);

    private final Function<ReleaseDossier, List<?>> list;
    private final Function<Object, String> key;

    @SuppressWarnings("unchecked") // each is given the key of what its list holds
    <T> CasePart(Function<ReleaseDossier, List<T>> list, Function<T, String> key) {
        this.list = (Function<ReleaseDossier, List<?>>) (Function<?, ?>) list;
        this.key = (Function<Object, String>) key;
    }

    @JsonValue
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
            text.append(text.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0)))
                    .append(word, 1, word.length());
        }
        return text.toString();
    }

    /** The last part of its address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether an answer says how many entries it has: not of a list that few cases have, and this one has not. */
    boolean isCounted(int entries) {
        return entries > 0 || !RARE.contains(this);
    }

    /** @return null where no part has that address */
    public static @Nullable CasePart at(String path) {
        for (CasePart part : values()) {
            if (part.path().equals(path)) {
                return part;
            }
        }
        return null;
    }

    /** What tells an entry from the others of its list. */
    String key(Object entry) {
        return key.apply(entry);
    }

    int count(ReleaseDossier dossier) {
        return list.apply(dossier).size();
    }

    /** The entries in their order: those that are definitely there, then those that only may be. */
    List<UncertainAnswer<Object>> entries(UncertainAnswer<ReleaseDossier> dossiers) {
        Map<String, Object> possible = byKey(dossiers.possible());
        Map<String, UncertainAnswer<Object>> entries = new LinkedHashMap<>();
        boolean settled = dossiers.possible() == null;
        byKey(dossiers.said())
                .forEach((k, said) -> UncertainAnswer.of(said, settled ? said : possible.get(k))
                        .map(entry -> dossiers.happened() == null
                                ? entry
                                : new UncertainAnswer<>(said, dossiers.happened(), null))
                        .ifPresent(entry -> entries.put(k, entry)));
        possible.forEach((k, maybe) -> {
            if (!entries.containsKey(k)) {
                UncertainAnswer.of(null, maybe).ifPresent(entry -> entries.put(k, entry));
            }
        });
        return List.copyOf(entries.values());
    }

    private Map<String, Object> byKey(@Nullable ReleaseDossier dossier) {
        Map<String, Object> entries = new LinkedHashMap<>();
        if (dossier != null) {
            list.apply(dossier).forEach(entry -> entries.put(key(entry), entry));
        }
        return entries;
    }
}
