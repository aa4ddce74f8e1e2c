package org.modeldocket.query.vocabulary.page;

import org.modeldocket.query.ui.PageController;
import org.modeldocket.query.vocabulary.Vocabulary;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every term with its meaning. */
@PageController
final class VocabularyPage {
    private final Vocabulary vocabulary;

    VocabularyPage(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @GetMapping("/vocabulary")
    String vocabulary(Model model) {
        model.addAttribute("lists", vocabulary.lists());
        return "vocabulary";
    }
}
