package org.modeldocket.query.cases.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.cases.view.DirectiveTermsView;
import org.modeldocket.query.cases.view.LegalBasisView;
import org.modeldocket.query.names.AgencyName;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.query.ui.text.Phrases;
import org.modeldocket.query.ui.text.TemplateText;
import org.springframework.stereotype.Component;

/** What a directive says, member by member, in words; a bean that templates name. Its methods are public for SpEL. */
@Component
public final class TermsText {
    /** One member in words. */
    public record Row(String label, String text) {}

    private static final String LABEL = "terms.";

    private final Messages words;
    private final TemplateText text;
    private final SequencedMap<String, Function<DirectiveTermsView, @Nullable String>> members = new LinkedHashMap<>();
    private final List<String> legal =
            List.of("jurisdiction", "form", "publicity", "identifiers", "legalBasis", "penalty");

    TermsText(Messages words, TemplateText text, Phrases phrases) {
        this.words = words;
        this.text = text;
        members.put("title", DirectiveTermsView::title);
        members.put(
                "agencies",
                t -> words.all(t.agencies().stream().map(AgencyName::name).toList()));
        members.put("instrument", t -> words.name(t.instrument()));
        members.put("force", t -> words.name(t.force()));
        members.put("measures", t -> text.measures(t.measures()));
        members.put("audience", t -> text.audience(t.audience()));
        members.put("complyBy", t -> t.complyBy() == null ? null : text.planned(t.complyBy()));
        members.put("effectiveFrom", t -> t.effectiveFrom() == null ? null : text.planned(t.effectiveFrom()));
        members.put("jurisdiction", DirectiveTermsView::jurisdiction);
        members.put("form", t -> t.form() == null ? null : words.name(t.form()));
        members.put("publicity", t -> t.publicity() == null ? null : words.name(t.publicity()));
        members.put(
                "identifiers",
                t -> t.identifiers() == null
                        ? null
                        : words.all(t.identifiers().stream()
                                .map(one -> phrases.identifier(one.scheme(), one.value()))
                                .toList()));
        members.put(
                "legalBasis",
                t -> t.legalBasis() == null
                        ? null
                        : String.join(
                                "; ",
                                t.legalBasis().stream()
                                        .map(LegalBasisView::text)
                                        .toList()));
        members.put("penalty", DirectiveTermsView::penalty);
    }

    /** What is known of the law behind it, with what vague dates leave possible; one row for each member that is there. */
    public List<Row> legal(DirectiveTermsView said, @Nullable DirectiveTermsView possible) {
        List<Row> rows = new ArrayList<>();
        for (String member : legal) {
            String known = text.either(of(member, said), possible == null ? null : of(member, possible));
            if (known != null) {
                rows.add(new Row(words.say(LABEL + member), known));
            }
        }
        return rows;
    }

    /** The members of that name as they are there. */
    public List<Row> rows(List<String> names, DirectiveTermsView said) {
        return names.stream().map(name -> row(name, said)).toList();
    }

    private Row row(String member, DirectiveTermsView said) {
        String known = of(member, said);
        return new Row(words.say(LABEL + member), known == null || known.isEmpty() ? words.say(LABEL + "none") : known);
    }

    private @Nullable String of(String member, DirectiveTermsView said) {
        Function<DirectiveTermsView, @Nullable String> inWords = members.get(member);
        if (inWords == null) {
            throw new IllegalArgumentException("no words for the member " + member + " of a directive");
        }
        return inWords.apply(said);
    }
}
