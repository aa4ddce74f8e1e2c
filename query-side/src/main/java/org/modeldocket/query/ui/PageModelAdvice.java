package org.modeldocket.query.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.problem.Parameters;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.ui.moment.InvalidMomentException;
import org.modeldocket.query.ui.moment.Moment;
import org.modeldocket.query.ui.moment.MomentText;
import org.modeldocket.query.ui.moment.RequestedMoment;
import org.modeldocket.query.ui.text.TemplateText;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.query.views.ViewsDatabase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** What every page shows: its point in time, its section and, on paper, its address and the newest checkpoint of the log. */
@ControllerAdvice(annotations = PageController.class)
final class PageModelAdvice {
    private static final Set<String> TIMELESS =
            Set.of("/about", "/vocabulary", "/sign-in", "/record", "/desk", "/operations");

    private final LiveTables timeline;
    private final MomentText says;
    private final TemplateText words;
    private final ObjectProvider<LogHeads> log;

    PageModelAdvice(ViewsDatabase views, MomentText says, TemplateText words, ObjectProvider<LogHeads> log) {
        timeline = views.live();
        this.says = says;
        this.words = words;
        this.log = log;
    }

    /** @throws InvalidMomentException when the address names none that can be understood */
    @ModelAttribute("moment")
    Moment moment(
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String knownAt,
            HttpServletRequest request) {
        // Before the fields are read, so that the form is shown with the faults of both.
        Parameters.of(new ServletWebRequest(request)).refuseIfAny();
        RequestedMoment asked = RequestedMoment.read(validAt, knownAt);
        Moment moment = Moment.of(asked, timeline.at(asked.clocks(), ReadPoint::asOf), says);
        // Where the page turns out not to be there, what is shown in its place still stands for this moment.
        request.setAttribute("moment", moment);
        return moment;
    }

    @ModelAttribute("words")
    TemplateText words() {
        return words;
    }

    /** The permanent address, for paper: with the record entry that the page shows. */
    @ModelAttribute("url")
    String url(@ModelAttribute("moment") Moment moment, HttpServletRequest request) {
        return permanent(moment, request);
    }

    /** The same without the server: what a permanent link cites. */
    @ModelAttribute("cited")
    String cited(@ModelAttribute("moment") Moment moment, HttpServletRequest request) {
        URI address = URI.create(permanent(moment, request));
        String path = of(request);
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }

    static String permanent(Moment moment, HttpServletRequest request) {
        UriComponentsBuilder address = ServletUriComponentsBuilder.fromRequest(request);
        if (moment.position() > 0 && !isTimeless(of(request))) {
            address.replaceQueryParam(ReadParameters.KNOWN_AT, KnownAt.PREFIX + moment.position());
        }
        return address.build().toUriString();
    }

    private static boolean isTimeless(String path) {
        return TIMELESS.contains(path) || path.startsWith("/imports");
    }

    /** What ties a copy on paper to the log; null without a log, and while it gives none. */
    @ModelAttribute("checkpoint")
    @Nullable
    LogHead checkpoint() {
        LogHeads heads = log.getIfAvailable();
        return heads == null ? null : heads.newest().orElse(null);
    }

    static String of(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return of(request);
    }
}
