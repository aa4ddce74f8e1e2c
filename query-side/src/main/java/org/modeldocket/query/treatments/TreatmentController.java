package org.modeldocket.query.treatments;

import org.modeldocket.query.http.ReadApi;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the matrix of companies and treatments. */
@ReadApi
class TreatmentController {
    private final TreatmentQuestions questions;

    TreatmentController(TreatmentQuestions questions) {
        this.questions = questions;
    }

    @GetMapping("/api/treatments")
    Matrix matrix() {
        return questions.matrix();
    }
}
