package org.modeldocket.query.pages;

import java.util.Locale;

/** The words of the pages without a web server. */
final class Spoken {
    static final Words WORDS = new Words(PagesConfiguration.messageSource(), Locale.UK);
    static final DateWords DATES = new DateWords(WORDS);
    static final Sentences SENTENCES = new Sentences(WORDS, DATES, new Phrases(WORDS));
    static final Details DETAILS = new Details(WORDS, DATES);

    private Spoken() {}
}
