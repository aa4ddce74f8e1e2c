package org.modeldocket.query.statistics.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.lists.ReleaseEntry;
import org.modeldocket.query.lists.ReleaseListQuestions;
import org.modeldocket.query.lists.faceted.FacetedPage;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.lists.page.ListAddress;
import org.modeldocket.query.lists.page.ListForms;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.statistics.PagedStatistic;
import org.modeldocket.query.ui.PageLinks;
import org.modeldocket.query.ui.moment.Moment;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the form of a statistic on its page, with the counts of the filters, and each fault beside its field. */
@Component
final class StatisticForms {
    private static final PageRequest NONE = new PageRequest(1, null);

    private final ReleaseListQuestions releases;
    private final ListForms forms;

    StatisticForms(ReleaseListQuestions releases, ListForms forms) {
        this.releases = releases;
        this.forms = forms;
    }

    /**
     * What a group is called.
     *
     * @param name of a company or an agency; null for others
     */
    String name(ListFacet by, String value, @Nullable String name) {
        return forms.text(by, value, name);
    }

    /** Whether what is asked can be answered; else the answer is 422. */
    boolean show(StatisticForm form, Moment moment, Model model, HttpServletResponse response) {
        Map<String, String> wrong = form.wrong();
        ListAddress address = form.address();
        ListAddress filters = form.filters();
        Set<String> own =
                form.settings(wrong).stream().map(StatisticForm.Setting::name).collect(Collectors.toSet());
        AsOfAnswer<FacetedPage<ReleaseEntry>> counted =
                releases.releases(form.query().counting(ListFacet.OF_RELEASES), moment.pinned(), NONE);
        model.addAttribute("asOf", counted.asOf());
        model.addAttribute("settings", form.settings(wrong));
        model.addAttribute("wrong", wrong);
        model.addAttribute("form", forms.of(address, counted.answer().facets(), own, wrong));
        model.addAttribute("kept", address.fields());
        model.addAttribute("back", address.toString());
        model.addAttribute("json", address.at("/api" + address.path()));
        model.addAttribute("csv", address.at("/api" + address.path() + ".csv"));
        model.addAttribute("zip", address.at("/api" + address.path() + ".zip"));
        Map<String, String> others = new LinkedHashMap<>();
        for (String name : new String[] {"durations", "disparity", "counts", "overdue"}) {
            others.put(name, filters.at("/statistics/" + name));
        }
        model.addAttribute("others", others);
        model.addAttribute("cases", filters.at("/releases"));
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return wrong.isEmpty();
    }

    /** What the page shows of an answer of any statistic. */
    void show(StatisticForm form, PagedStatistic<?> statistic, Object answer, AsOf asOf, Model model) {
        model.addAttribute("answer", answer);
        model.addAttribute("asOf", asOf);
        model.addAttribute("part", PageLinks.of(statistic.page(), form.address().toString()));
    }
}
