package org.modeldocket.query.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.problem.NewerFact;
import org.modeldocket.platform.problem.ParameterFault;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.problem.StackTraceLimiter;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.query.diff.Range;
import org.modeldocket.query.http.InvalidHeaderException;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.http.ViewBehindException;
import org.modeldocket.query.paging.InvalidCursorException;
import org.modeldocket.query.ui.moment.InvalidMomentException;
import org.modeldocket.query.ui.moment.MomentField;
import org.modeldocket.query.ui.moment.MomentForms;
import org.modeldocket.query.ui.text.DateText;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.vocabulary.text.Quoted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what goes wrong in a page with a page. What no page takes is left to the container, whose errors are shown by the same
 * template; the API is not touched.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
@ControllerAdvice(annotations = PageController.class)
final class ErrorPages {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final Pattern STRAIGHT = Pattern.compile("\"([^\"]*)\"");
    private static final String SOON = "5";
    private static final List<String> MOMENTS = List.of(ReadParameters.VALID_AT, ReadParameters.KNOWN_AT, Range.TO);

    private final Messages words;
    private final DateText dates;
    private final MomentForms forms;

    ErrorPages(Messages words, DateText dates, MomentForms forms) {
        this.words = words;
        this.dates = dates;
        this.forms = forms;
    }

    @ExceptionHandler
    ModelAndView notFound(NotFoundException e, HttpServletRequest request) {
        return notFound(e.kind(), e.id(), request);
    }

    @ExceptionHandler
    ModelAndView notYetRecorded(NotYetRecordedException e, HttpServletRequest request) {
        NotYetRecordedException.First first = e.first();
        return notFound("release", first.releaseId(), request)
                .addObject("first", first.href())
                .addObject(
                        "explanation",
                        words.say("error.first", first.title(), dates.moment(first.recordedAt()), first.position()));
    }

    @ExceptionHandler
    ModelAndView noTreatment(NoTreatmentException e, HttpServletRequest request) {
        NoTreatmentException.Asked asked = e.asked();
        String kind = asked.treatment() == null
                ? words.say("error.no-treatment.any")
                : words.name(asked.treatment()).toLowerCase(Locale.ENGLISH);
        ValidAt day = asked.clocks().validAt();
        String explanation = day == null
                ? words.say("error.no-treatment" + (asked.clocks().isNow() ? "" : ".then"), asked.company(), kind)
                : words.say("error.no-treatment.by", asked.company(), kind, dates.named(day.edtf()));
        return missing(explanation, request, isThen(request));
    }

    private ModelAndView notFound(String kind, String id, HttpServletRequest request) {
        String missing = words.say("error.no-such." + kind, Quoted.of(id));
        boolean then = isThen(request);
        return missing(then ? words.say("error.then", missing) : missing, request, then);
    }

    private static boolean isThen(HttpServletRequest request) {
        return MOMENTS.stream().anyMatch(moment -> request.getParameter(moment) != null);
    }

    private static ModelAndView missing(String explanation, HttpServletRequest request, boolean then) {
        ModelAndView page = page(HttpStatus.NOT_FOUND, explanation);
        page.addObject("now", then ? PageModelAdvice.of(request) : null);
        page.addObject("path", PageModelAdvice.of(request));
        return page;
    }

    /** The form again, with each fault beside its field. */
    @ExceptionHandler
    ModelAndView noSuchMoment(InvalidMomentException e, HttpServletRequest request) {
        // The moments of a difference are read after the one that every page has.
        List<MomentField> all = forms.fields(request);
        return form(all.stream().anyMatch(field -> field.fault() != null) ? all : e.fields(), request);
    }

    /** The form again, with what is wrong with other parameters above it. */
    @ExceptionHandler
    ModelAndView wrongParameters(ProblemException e, HttpServletRequest request) {
        if (!(e.problem().members().get("faults") instanceof List<?> found)) {
            return page(
                    HttpStatus.valueOf(e.problem().type().status()), e.problem().detail());
        }
        List<ParameterFault> faults = found.stream()
                .map(ParameterFault.class::cast)
                .map(fault -> new ParameterFault(fault.parameter(), curly(fault.message())))
                .toList();
        List<MomentField> fields = forms.fields(request).stream()
                .filter(field -> field.shown()
                        || faults.stream().noneMatch(fault -> fault.parameter().equals(field.name())))
                .toList();
        return form(fields, request).addObject("faults", faults);
    }

    private static ModelAndView form(List<MomentField> fields, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("moment", HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("path", PageModelAdvice.of(request));
        page.addObject("fields", fields);
        return page;
    }

    @ExceptionHandler
    ModelAndView badCursor(InvalidCursorException e) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, words.say("error.bad-cursor"));
    }

    @ExceptionHandler
    ModelAndView badHeader(InvalidHeaderException e) {
        return page(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler({
        TransientDataAccessException.class,
        RecoverableDataAccessException.class,
        NonTransientDataAccessResourceException.class,
        TransactionException.class
    })
    ModelAndView unavailable(Exception e, HttpServletResponse response) {
        LOG.atWarn()
                .setCause(StackTraceLimiter.oncePerMinute(e))
                .log(
                        "MD-PAGES-UNAVAILABLE a page could not be read from the views: {}",
                        StackTraceLimiter.inOneLine(e));
        response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
        return page(HttpStatus.SERVICE_UNAVAILABLE, words.say("error.503.explanation"));
    }

    @ExceptionHandler
    ModelAndView behind(ViewBehindException e, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
        return page(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ModelAndView failed(Exception e, HttpServletResponse response) {
        Problem newer = NewerFact.problem(e);
        if (newer != null) {
            newer.headers().forEach(response::setHeader);
            return page(HttpStatus.valueOf(newer.type().status()), newer.detail());
        }
        String incident = UUID.randomUUID().toString();
        LOG.atError()
                .setCause(StackTraceLimiter.oncePerMinute(e))
                .log("MD-PAGES-FAILED incident {}: {}", incident, StackTraceLimiter.inOneLine(e));
        return page(HttpStatus.INTERNAL_SERVER_ERROR, words.say("error.500.incident", incident));
    }

    /** With the quotation marks of the other pages. */
    private static String curly(String text) {
        return STRAIGHT.matcher(text).replaceAll("“$1”");
    }

    static ModelAndView page(HttpStatus status, @Nullable String explanation) {
        ModelAndView page = new ModelAndView("error", status);
        page.addObject("status", status.value());
        page.addObject("explanation", explanation == null ? null : curly(explanation));
        return page;
    }
}
