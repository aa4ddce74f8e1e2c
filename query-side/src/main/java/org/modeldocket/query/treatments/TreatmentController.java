package org.modeldocket.query.treatments;

import org.jspecify.annotations.Nullable;
import org.modeldocket.query.http.Parameters;
import org.modeldocket.query.http.ReadApi;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the matrix of companies and treatments. */
@ReadApi
class TreatmentController {
    private final TreatmentQuestions questions;

    TreatmentController(TreatmentQuestions questions) {
        this.questions = questions;
    }

    @GetMapping("/api/treatments")
    Matrix matrix(
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String knownAt) {
        return questions.matrix(Parameters.onlyClocks(validAt, knownAt));
    }
}
