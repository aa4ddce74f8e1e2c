package org.modeldocket.query.matrix;

import jakarta.servlet.http.HttpServletRequest;
import org.modeldocket.query.answers.Clocks;
import org.modeldocket.query.answers.Known;
import org.modeldocket.query.answers.Slice;
import org.modeldocket.query.http.ListAnswer;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.http.Paging;
import org.modeldocket.query.http.Part;
import org.modeldocket.query.http.PathIds;
import org.modeldocket.query.http.ReadApi;
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
    ResponseEntity<ListAnswer<PeriodSeen>> periods(
            @PathVariable String company, @PathVariable String kind, Part part, HttpServletRequest request) {
        Slug of = PathIds.organisation("company", company);
        Treatment treatment = PathIds.treatment(kind);
        Known<Slice<PeriodSeen>> periods = questions.periods(of, treatment, part.clocks(), part.window());
        if (periods.answer().total() == 0) {
            throw NotFoundException.of("treatment " + kind + " of company", company);
        }
        return Paging.answer(periods, request);
    }

    @GetMapping("/api/treatments")
    Matrix matrix(Clocks clocks) {
        return questions.matrix(clocks);
    }
}
