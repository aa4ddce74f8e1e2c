package org.modeldocket.query.vocabulary;

import org.modeldocket.platform.load.CheapRead;
import org.modeldocket.query.http.ReadApi;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the vocabulary, which is the same for every record and at every moment. */
@CheapRead
@ReadApi
class VocabularyController {
    private final Vocabulary vocabulary;

    VocabularyController(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @GetMapping("/api/vocabulary")
    VocabularyAnswer vocabulary() {
        return new VocabularyAnswer(vocabulary.lists());
    }
}
