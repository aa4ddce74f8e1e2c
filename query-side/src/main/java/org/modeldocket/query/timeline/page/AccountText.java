package org.modeldocket.query.timeline.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.timeline.AccountView;
import org.modeldocket.query.timeline.FactView;
import org.modeldocket.query.timeline.OtherAccounts;
import org.modeldocket.query.timeline.page.cited.CitedSources;
import org.modeldocket.query.ui.text.DateText;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.time.Precision;
import org.modeldocket.vocabulary.ClaimRank;
import org.springframework.stereotype.Component;

/** Says what other sources tell of a happening; a bean that templates name. Its public methods are for SpEL. */
@Component
public final class AccountText {
    private final Messages words;
    private final DateText dates;

    public AccountText(Messages words, DateText dates) {
        this.words = words;
        this.dates = dates;
    }

    /** Beside the fact that counts: "Another source says 13 June 2026". */
    List<AccountLine> beside(FactView counted, CitedSources sources) {
        OtherAccounts others = counted.otherAccounts();
        List<AccountLine> lines = new ArrayList<>();
        for (AccountView other : others == null ? List.<AccountView>of() : others.accounts()) {
            boolean sameDate = counted.occurred() != null
                    && counted.occurred().edtf().equals(other.occurred().edtf());
            String says = sameDate ? words.say("account.same", when(other)) : words.say("account.says", when(other));
            lines.add(new AccountLine(
                    TimelineEntry.href(counted.releaseId(), other.factId()),
                    ranked(says, other),
                    sources.cite(other.citations())));
        }
        return lines;
    }

    /** In a list, where facts of several types stand behind one row: "Another source: Suspension, 13 June 2026". */
    public List<AccountLine> lines(String releaseId, @Nullable List<OtherAccounts> all) {
        List<AccountLine> lines = new ArrayList<>();
        for (OtherAccounts others : all == null ? List.<OtherAccounts>of() : all) {
            String type = words.say("type." + others.type());
            for (AccountView other : others.accounts()) {
                String says = words.say("account.of", type, when(other));
                lines.add(
                        new AccountLine(TimelineEntry.href(releaseId, other.factId()), ranked(says, other), List.of()));
            }
        }
        return lines;
    }

    /** The date, and the words of the source where they say more: "some day in June 2026 (“mid-June”)". */
    private String when(AccountView account) {
        EdtfDate date = account.occurred().edtf();
        String asStated = account.occurred().asStated();
        boolean exact = date.precision() == Precision.DAY || date.precision() == Precision.SECOND;
        return exact || asStated == null
                ? dates.understood(date)
                : words.say("account.stated", dates.understood(date), asStated);
    }

    private String ranked(String says, AccountView account) {
        return account.rank() == ClaimRank.DEPRECATED ? words.say("account.deprecated", says) : says;
    }
}
