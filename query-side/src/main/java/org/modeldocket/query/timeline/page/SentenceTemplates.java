package org.modeldocket.query.timeline.page;

import java.util.regex.Pattern;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.query.ui.text.Messages;

/** Fills in the template of a sentence: its beginning is large, and one full stop ends it. */
record SentenceTemplates(Messages words) {
    /** A full stop behind what ends a sentence already: a quoted text or a name. */
    private static final Pattern ENDED_TWICE = Pattern.compile("([.!?…]”?)\\.$");

    /** @param variant chooses among the templates of a type of fact; empty where there is but one */
    String say(ReleaseFact fact, String variant, Object... args) {
        String said = words.say("sentence." + FactType.of(fact).logicalName() + variant, args);
        String article = words.say("agency.inside", "");
        String begun = said.startsWith(article) ? words.say("agency.first", said.substring(article.length())) : said;
        return ENDED_TWICE.matcher(begun).replaceFirst("$1");
    }

    String then(String first, String second) {
        return words.say("sentence.then", first, second);
    }
}
