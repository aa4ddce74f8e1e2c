package org.modeldocket.query.cases.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.ReleaseSummary;
import org.modeldocket.query.cases.view.CustomerCountView;
import org.modeldocket.query.cases.view.PreviewView;
import org.modeldocket.query.cases.view.RestorationView;
import org.modeldocket.query.cases.view.SuspensionView;
import org.modeldocket.query.cases.view.TreatmentView;
import org.modeldocket.query.matrix.PeriodView;
import org.modeldocket.query.timeline.page.AccountLine;
import org.modeldocket.query.timeline.page.AccountText;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.query.ui.text.TemplateText;
import org.modeldocket.vocabulary.Treatment;
import org.springframework.stereotype.Component;

/** The periods in a case, in words; a bean that templates name. Its methods are public for SpEL. */
@Component
public final class CaseText {
    private final Messages words;
    private final TemplateText text;
    private final AccountText accounts;

    public CaseText(Messages words, TemplateText text, AccountText accounts) {
        this.words = words;
        this.text = text;
        this.accounts = accounts;
    }

    /** The period of a suspension, with the end that may have come where it is open. */
    public String suspension(UncertainAnswer<SuspensionView> w) {
        SuspensionView s = w.said();
        SuspensionView ending = s.open() && w.possible() != null ? w.possible() : s;
        return text.period(s.suspended(), ending.ended(), s.lasts(), ending.endedBy(), ending.concluded() != null);
    }

    /** For whom access came back while the suspension went on for others, when, and after how many days. */
    public String restoration(RestorationView r) {
        String days = text.days(r.lasted());
        return days == null
                ? words.say("restored", text.audience(r.audience()), text.when(r.restored()))
                : words.say("restored.after", text.audience(r.audience()), text.when(r.restored()), days);
    }

    /** The same of a preview. */
    public String preview(UncertainAnswer<PreviewView> w) {
        PreviewView p = w.said();
        PreviewView ending = p.open() && w.possible() != null ? w.possible() : p;
        return text.period(p.granted(), ending.ended(), p.lasts(), ending.endedBy(), ending.concluded() != null);
    }

    /** How many organisations are in a preview: "at least 20 organisations, list not published". */
    public String counted(CustomerCountView count) {
        return text.counted(count.atLeast(), count.atMost(), count.listPublished());
    }

    /** The same of a preview, with what else is possible; null where no source says. */
    public @Nullable String counted(UncertainAnswer<PreviewView> w) {
        CustomerCountView said = w.said().counted();
        CustomerCountView possible = w.possible() == null ? null : w.possible().counted();
        return text.either(said == null ? null : counted(said), possible == null ? null : counted(possible));
    }

    /** The facts that say so. */
    public List<String> countedBy(UncertainAnswer<PreviewView> w) {
        return w.both(preview -> preview.counted() == null
                ? List.of()
                : List.of(preview.counted().factId()));
    }

    public String period(SuspensionView s) {
        return suspension(new UncertainAnswer<>(s, null, null));
    }

    public String period(PreviewView p) {
        return preview(new UncertainAnswer<>(p, null, null));
    }

    public String period(TreatmentView t) {
        return text.period(t.kind(), t.from(), t.to(), t.lasts(), t.endedBy(), t.concluded() != null);
    }

    String period(PeriodView p) {
        return text.period(p.kind(), p.from(), p.to(), p.lasts(), p.endedBy(), p.concluded() != null);
    }

    List<AccountLine> others(PeriodView p) {
        return accounts.lines(p.releaseId(), p.otherAccounts());
    }

    /** The treatments that a release only may have had. */
    public List<Treatment> onlyPossible(UncertainAnswer<ReleaseSummary> release) {
        return release.possible() == null
                ? List.of()
                : release.possible().treatments().stream()
                        .filter(treatment -> !release.said().treatments().contains(treatment))
                        .toList();
    }
}
