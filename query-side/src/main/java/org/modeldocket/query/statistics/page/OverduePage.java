package org.modeldocket.query.statistics.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.query.http.DatedRequests;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.lists.ReleaseFilters;
import org.modeldocket.query.lists.page.ListAddress;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.statistics.PagedStatistic;
import org.modeldocket.query.statistics.StatisticsQuestions;
import org.modeldocket.query.statistics.overdue.OverdueAnswer;
import org.modeldocket.query.statistics.overdue.OverdueItem;
import org.modeldocket.query.timeline.TimelineQuestions;
import org.modeldocket.query.timeline.page.FactNumbers;
import org.modeldocket.query.ui.PageController;
import org.modeldocket.query.ui.moment.Moment;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What is late, with a chart of the days. */
@PageController
final class OverduePage {
    private static final String ADDRESS = "/statistics/overdue";

    private final StatisticsQuestions statistics;
    private final TimelineQuestions timelines;
    private final StatisticForms forms;
    private final StatisticText words;
    private final DatedRequests dated;

    OverduePage(
            StatisticsQuestions statistics,
            TimelineQuestions timelines,
            StatisticForms forms,
            StatisticText words,
            DatedRequests dated) {
        this.statistics = statistics;
        this.timelines = timelines;
        this.forms = forms;
        this.words = words;
        this.dated = dated;
    }

    /** What is late by the end of the day asked about, or of today. */
    @GetMapping(ADDRESS)
    @ReleaseFilters
    String overdue(
            ReadParameters parameters,
            PageRequest page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @ModelAttribute("moment") Moment moment) {
        StatisticForm form = new StatisticForm(ListAddress.of(ADDRESS, request), parameters);
        if (forms.show(form, moment, model, response)) {
            ValidAt asked = moment.clocks().validAt();
            ValidAt day =
                    asked == null ? ValidAt.parse(dated.of(request).getParameter(ReadParameters.VALID_AT)) : asked;
            PagedStatistic<OverdueAnswer> late = statistics.overdue(
                    form.request(new BitemporalPoint(day, moment.pinned().knownAt()), page));
            OverdueAnswer answer = late.body().apply(null);
            forms.show(form, late, answer, answer.asOf(), model);
            model.addAttribute("view", OverdueView.of(answer, words));
            model.addAttribute(
                    "positions",
                    FactNumbers.of(
                            List.of(),
                            answer.items().stream().map(OverdueItem::factIds).toList(),
                            timelines));
        }
        return "statistics-overdue";
    }
}
