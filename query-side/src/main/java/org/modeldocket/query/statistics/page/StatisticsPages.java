package org.modeldocket.query.statistics.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.modeldocket.platform.web.QueryParameters;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.lists.ReleaseFilters;
import org.modeldocket.query.lists.faceted.Choices;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.lists.page.ListAddress;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.statistics.PagedStatistic;
import org.modeldocket.query.statistics.StatisticsQuestions;
import org.modeldocket.query.statistics.counts.CountsAnswer;
import org.modeldocket.query.statistics.counts.SpanLength;
import org.modeldocket.query.statistics.disparity.DisparityAnswer;
import org.modeldocket.query.statistics.durations.DurationsAnswer;
import org.modeldocket.query.statistics.durations.WaitStep;
import org.modeldocket.query.timeline.TimelineQuestions;
import org.modeldocket.query.timeline.page.FactNumbers;
import org.modeldocket.query.ui.NavigatedPage;
import org.modeldocket.query.ui.NavigationEntry;
import org.modeldocket.query.ui.PageController;
import org.modeldocket.query.ui.moment.Moment;
import org.modeldocket.query.ui.text.Hue;
import org.modeldocket.vocabulary.Treatment;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Statistics about the releases that meet the filters of their list, with charts. What is wrong in an address gives the form again. */
@PageController
final class StatisticsPages implements NavigatedPage {
    private static final String HOME = "/statistics";

    private static final String RELEASE = "release";
    private static final List<String> GROUPS = Stream.concat(
                    Stream.of(RELEASE), ListFacet.OF_RELEASES.stream().map(ListFacet::toString))
            .toList();

    private final StatisticsQuestions statistics;
    private final TimelineQuestions timelines;
    private final StatisticForms forms;
    private final StatisticText words;

    StatisticsPages(
            StatisticsQuestions statistics, TimelineQuestions timelines, StatisticForms forms, StatisticText words) {
        this.statistics = statistics;
        this.timelines = timelines;
        this.forms = forms;
        this.words = words;
    }

    /** What can be asked, about the releases that meet the filters of the address. */
    @GetMapping(HOME)
    @ReleaseFilters
    String home(
            ReadParameters parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @ModelAttribute("moment") Moment moment) {
        StatisticForm form = new StatisticForm(ListAddress.of(HOME, request), parameters);
        forms.show(form, moment, model, response);
        return "statistics";
    }

    @GetMapping(HOME + "/counts")
    @ReleaseFilters
    @QueryParameters("per")
    String counts(
            ReadParameters parameters,
            PageRequest page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @ModelAttribute("moment") Moment moment) {
        StatisticForm form = new StatisticForm(ListAddress.of(HOME + "/counts", request), parameters);
        SpanLength per = form.setting(
                "per", Choices.ofTexts(List.of(SpanLength.values())), SpanLength.MONTH, one -> words.say("per." + one));
        if (forms.show(form, moment, model, response)) {
            PagedStatistic<CountsAnswer> counts = statistics.counts(form.request(moment.pinned(), page), per);
            CountsAnswer answer = counts.body().apply(null);
            forms.show(form, counts, answer, answer.asOf(), model);
            boolean part = counts.page().before() > 0 || counts.page().cursor() != null;
            model.addAttribute("view", CountsView.of(answer, part, words));
        }
        return "statistics-counts";
    }

    @GetMapping(HOME + "/disparity")
    @ReleaseFilters
    @QueryParameters({"outcome", "by"})
    String disparity(
            ReadParameters parameters,
            PageRequest page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @ModelAttribute("moment") Moment moment) {
        StatisticForm form = new StatisticForm(ListAddress.of(HOME + "/disparity", request), parameters);
        Treatment outcome = form.setting(
                "outcome",
                Choices.of(Treatment.class),
                Treatment.DIRECTIVE_BINDING,
                one -> words.words().name(one));
        ListFacet by = form.setting("by", Choices.ofTexts(ListFacet.OF_RELEASES), ListFacet.COMPANY, words::facet);
        if (forms.show(form, moment, model, response)) {
            PagedStatistic<DisparityAnswer> rates =
                    statistics.disparity(form.request(moment.pinned(), page), outcome, by);
            DisparityAnswer answer = rates.body().apply(null);
            forms.show(form, rates, answer, answer.asOf(), model);
            // The API does not choose a treatment by itself.
            String api = "/api" + HOME + "/disparity";
            model.addAttribute("json", ListAddress.of(api, request).with("outcome", outcome.name()));
            model.addAttribute("csv", ListAddress.of(api + ".csv", request).with("outcome", outcome.name()));
            model.addAttribute("zip", ListAddress.of(api + ".zip", request).with("outcome", outcome.name()));
            String cited = String.valueOf(model.getAttribute("cited"));
            if (!cited.contains("outcome=" + outcome)) {
                model.addAttribute("cited", cited + (cited.contains("?") ? "&" : "?") + "outcome=" + outcome);
            }
            model.addAttribute("hue", Hue.of(outcome));
            model.addAttribute(
                    "view", DisparityView.of(answer, group -> forms.name(by, group.value(), group.name()), words));
        }
        return "statistics-disparity";
    }

    @GetMapping(HOME + "/durations")
    @ReleaseFilters
    @QueryParameters({"step", "by"})
    String durations(
            ReadParameters parameters,
            PageRequest page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @ModelAttribute("moment") Moment moment) {
        StatisticForm form = new StatisticForm(ListAddress.of(HOME + "/durations", request), parameters);
        WaitStep step = form.setting(
                "step", Choices.of(WaitStep.class), WaitStep.SUBMISSION_TO_RELEASE, one -> words.say("step." + one));
        String by = form.setting("by", Choices.ofTexts(GROUPS), ListFacet.COMPANY.toString(), words::facet);
        ListFacet facet = by.equals(RELEASE)
                ? null
                : Choices.ofTexts(ListFacet.OF_RELEASES).find(by);
        if (forms.show(form, moment, model, response)) {
            PagedStatistic<DurationsAnswer> waits =
                    statistics.durations(form.request(moment.pinned(), page), step, facet);
            DurationsAnswer answer = waits.body().apply(null);
            forms.show(form, waits, answer, answer.asOf(), model);
            DurationsView view = DurationsView.of(
                    answer,
                    item -> facet == null
                            ? Objects.requireNonNullElse(item.name(), item.value())
                            : forms.name(facet, item.value(), item.name()),
                    item -> form.address().with(Map.of("by", RELEASE, by, item.value())),
                    words);
            model.addAttribute("view", view);
            model.addAttribute(
                    "positions",
                    FactNumbers.of(
                            List.of(),
                            view.releases().stream()
                                    .map(DurationsView.ReleaseRow::factIds)
                                    .toList(),
                            timelines));
        }
        return "statistics-durations";
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry(60, HOME, "navigation.statistics"));
    }
}
