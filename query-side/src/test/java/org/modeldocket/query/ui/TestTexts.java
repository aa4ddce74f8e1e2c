package org.modeldocket.query.ui;

import java.util.Locale;
import org.modeldocket.query.timeline.page.FactDetails;
import org.modeldocket.query.timeline.page.FactSentences;
import org.modeldocket.query.ui.text.DateText;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.query.ui.text.Phrases;

/** The words of the pages without a web server. */
public final class TestTexts {
    public static final Messages WORDS = new Messages(PagesConfiguration.messageSource(), Locale.UK);
    public static final DateText DATES = new DateText(WORDS);
    public static final FactSentences SENTENCES = new FactSentences(WORDS, DATES, new Phrases(WORDS));
    public static final FactDetails DETAILS = new FactDetails(WORDS, DATES);

    private TestTexts() {}
}
