package org.modeldocket.query.pages;

import java.util.Locale;

/** The words of the pages without a web server. */
final class Spoken {
    static final Messages WORDS = new Messages(PagesConfiguration.messageSource(), Locale.UK);
    static final DateText DATES = new DateText(WORDS);
    static final FactSentences SENTENCES = new FactSentences(WORDS, DATES, new Phrases(WORDS));
    static final FactDetails DETAILS = new FactDetails(WORDS, DATES);

    private Spoken() {}
}
