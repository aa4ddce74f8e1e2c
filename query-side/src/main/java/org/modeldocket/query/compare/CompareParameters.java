package org.modeldocket.query.compare;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.compare.compared.Alignment;
import org.modeldocket.query.compare.peers.PeerCriterion;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.lists.faceted.Choices;
import org.modeldocket.query.lists.faceted.FilterReader;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.text.Quoted;

/** Reads what is to be compared, and notes every fault. What it gives counts only once the parameters are checked. */
public final class CompareParameters {
    public static final int MOST = 6;

    private CompareParameters() {}

    /**
     * The releases in the order in which they are given.
     *
     * @param values null where none is given
     * @param least how many there must be
     */
    public static List<ReleaseId> releases(String @Nullable [] values, int least, ReadParameters parameters) {
        int given = values == null ? 0 : values.length;
        Set<ReleaseId> releases = new LinkedHashSet<>();
        Set<String> faults = new LinkedHashSet<>();
        for (String text : values == null ? new String[0] : values) {
            try {
                if (!releases.add(ReleaseId.ofCase(text))) {
                    faults.add(Quoted.of(text) + " is given twice");
                }
            } catch (IllegalArgumentException e) {
                faults.add(String.valueOf(e.getMessage()));
            }
        }
        if (given < least || given > MOST) {
            faults.add("is given " + (given == 1 ? "once" : given + " times") + "; name "
                    + (least == 0 ? "up to " : least + " to ") + MOST + " releases, each by a parameter of its own");
        }
        if (!faults.isEmpty()) {
            parameters.wrong("release", String.join("; ", faults));
        }
        return List.copyOf(releases);
    }

    public static Alignment align(@Nullable String value, ReadParameters parameters) {
        Alignment align = parameters.read("align", value, Choices.ofTexts(List.of(Alignment.values()))::find);
        return align == null ? Alignment.CALENDAR : align;
    }

    /** Empty where none is asked for. */
    static Set<PeerCriterion> criteria(String @Nullable [] values, ReadParameters parameters) {
        Set<PeerCriterion> criteria = EnumSet.noneOf(PeerCriterion.class);
        Choices<PeerCriterion> choices = Choices.ofTexts(List.of(PeerCriterion.values()));
        parameters.readAll("by", values, text -> FilterReader.listed(text, choices::find)).stream()
                .flatMap(List::stream)
                .forEach(criteria::add);
        return criteria;
    }
}
