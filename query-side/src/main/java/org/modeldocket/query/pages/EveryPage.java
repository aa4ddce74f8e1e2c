package org.modeldocket.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.modeldocket.query.answers.Clocks;
import org.modeldocket.query.treatments.TreatmentQuestions;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows: the moment it stands for, and which room of the record one is in. */
@ControllerAdvice(basePackageClasses = EveryPage.class)
final class EveryPage {
    private final TreatmentQuestions treatments;
    private final DateWords dates;
    private final InWords words;

    EveryPage(TreatmentQuestions treatments, DateWords dates, InWords words) {
        this.treatments = treatments;
        this.dates = dates;
        this.words = words;
    }

    @ModelAttribute("moment")
    Moment moment() {
        return Moment.of(treatments.matrix(Clocks.NOW).asOf(), dates);
    }

    @ModelAttribute("words")
    InWords words() {
        return words;
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
