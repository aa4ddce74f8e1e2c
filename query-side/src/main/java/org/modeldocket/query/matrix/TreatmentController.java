package org.modeldocket.query.matrix;

import jakarta.servlet.http.HttpServletRequest;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.http.Citable;
import org.modeldocket.query.http.ListAnswer;
import org.modeldocket.query.http.ListAnswers;
import org.modeldocket.query.http.ListQuery;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.http.PathVariables;
import org.modeldocket.query.http.ReadApi;
import org.modeldocket.query.paging.Page;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.Slug;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the matrix of companies and treatments. */
@ReadApi
class TreatmentController {
    private final TreatmentQuestions questions;

    TreatmentController(TreatmentQuestions questions) {
        this.questions = questions;
    }

    @GetMapping("/api/treatments/{company}/{kind}")
    ResponseEntity<ListAnswer<PeriodView>> periods(
            @PathVariable String company, @PathVariable String kind, ListQuery part, HttpServletRequest request) {
        Slug of = PathVariables.organisation("company", company);
        Treatment treatment = PathVariables.treatment(kind);
        AsOfAnswer<Page<PeriodView>> periods = questions.periods(of, treatment, part.clocks(), part.window());
        if (periods.answer().total() == 0) {
            throw NotFoundException.of("treatment " + kind + " of company", company);
        }
        return ListAnswers.answer(periods, request);
    }

    @Citable(value = "treatments", inPages = false)
    @GetMapping("/api/treatments")
    Matrix matrix(BitemporalPoint clocks) {
        return questions.matrix(clocks);
    }
}
