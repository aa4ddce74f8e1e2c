package org.modeldocket.query.ui.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Measure;
import org.springframework.stereotype.Component;

/** The parts that sentences are made of: agencies with their article, measures, audiences. */
@Component
public final class Phrases {
    private final Messages words;
    private final Pattern takesArticle;

    public Phrases(Messages words) {
        this.words = words;
        takesArticle = Pattern.compile(words.say("agency.takes-article"));
    }

    /** The agencies: "the Department of Commerce and NIST". */
    public String agencies(List<Agency> agencies) {
        return words.all(agencies.stream().map(this::agency).toList());
    }

    private String agency(Agency agency) {
        String name = agency.name().value();
        return takesArticle.matcher(name).lookingAt() ? words.say("agency.inside", name) : name;
    }

    /** What is to be done, each after "to": "delay the release and limit it to approved customers". */
    public String measures(List<Measure> measures) {
        List<String> parts = new ArrayList<>();
        boolean releaseNamed = false;
        for (Measure measure : measures) {
            String text = measure.text() == null ? "" : measure.text().value();
            String key = "Measure." + measure.kind();
            String again = releaseNamed ? words.sayIfAny(key + ".again", text) : null;
            parts.add(again == null ? words.say(key, text) : again);
            releaseNamed |= measure.kind() == Measure.Kind.DELAY_RELEASE;
        }
        return words.all(parts);
    }

    public String audience(List<Audience> audience) {
        return words.all(audience.stream().map(words::name).toList());
    }
}
