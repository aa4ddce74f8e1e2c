package org.modeldocket.query.ui.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.legal.IdentifierScheme;
import org.modeldocket.vocabulary.legal.LegalIdentifier;
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
        String article = words.say("agency.first", "");
        if (name.startsWith(article)) {
            return words.say("agency.inside", name.substring(article.length()));
        }
        return takesArticle.matcher(name).find() ? words.say("agency.inside", name) : name;
    }

    /** What is to be done, each after "to": "delay the release and limit it to approved customers"; quoted texts at the end. */
    public String measures(List<Measure> measures) {
        String named = words.all(named(measures));
        String others = words.all(quoted(measures));
        if (others.isEmpty()) {
            return named;
        }
        return named.isEmpty() ? words.say("measures.others", others) : words.say("measures.and-others", named, others);
    }

    /** The same as a list, without a sentence around it. */
    String measureList(List<Measure> measures) {
        List<String> all = new ArrayList<>(named(measures));
        all.addAll(quoted(measures));
        return words.all(all);
    }

    private List<String> named(List<Measure> measures) {
        List<String> parts = new ArrayList<>();
        boolean releaseNamed = false;
        for (Measure measure : measures) {
            if (measure.kind() == Measure.Kind.OTHER) {
                continue;
            }
            String key = "Measure." + measure.kind();
            String again = releaseNamed ? words.sayIfAny(key + ".again") : null;
            parts.add(again == null ? words.say(key) : again);
            releaseNamed |= measure.kind() == Measure.Kind.DELAY_RELEASE;
        }
        return parts;
    }

    private List<String> quoted(List<Measure> measures) {
        return measures.stream()
                .map(Measure::text)
                .flatMap(Stream::ofNullable)
                .map(text -> words.say("Measure.OTHER", text.value()))
                .toList();
    }

    /**
     * How many organisations, within what a source says: "15 to 25 organisations".
     *
     * @param atMost null where the source sets no upper bound
     */
    private String organisations(int atLeast, @Nullable Integer atMost) {
        if (atMost == null) {
            return words.say("organisations.at-least", atLeast);
        }
        return atMost == atLeast
                ? words.say("organisations", atLeast)
                : words.say("organisations.between", atLeast, atMost);
    }

    /** The same, with whether a list of them is public. */
    public String counted(int atLeast, @Nullable Integer atMost, boolean listPublished) {
        String list = listPublished ? "organisations.list-published" : "organisations.list-not-published";
        return words.say(list, organisations(atLeast, atMost));
    }

    /** The numbers under which something is found: "Federal Register 2026-11894 and docket 26-cv-1". */
    public String identifiers(List<LegalIdentifier> identifiers) {
        return words.all(identifiers.stream()
                .map(one -> identifier(one.scheme(), one.value().value()))
                .toList());
    }

    public String identifier(IdentifierScheme scheme, String value) {
        return words.say("identifier." + scheme, value);
    }

    /** Whom something applies to; everyone, where the others are named besides. */
    public String audience(Collection<Audience> audience) {
        return audience.contains(Audience.ALL)
                ? words.say("Audience.ALL")
                : words.all(audience.stream().map(this::one).toList());
    }

    /** "18 to 20 listed organisations (named in a letter; list not public)". */
    private String one(Audience audience) {
        String who = counted(words.say("Audience." + audience.kind()), audience.atLeast(), audience.atMost());
        return Stream.of(
                        audience.jurisdiction(),
                        audience.description(),
                        audience.listPublished() == null
                                ? null
                                : words.say("audience.list." + audience.listPublished()))
                .flatMap(Stream::ofNullable)
                .map(Object::toString)
                .reduce((before, after) -> words.say("audience.and", before, after))
                .map(more -> words.say("audience.more", who, more))
                .orElse(who);
    }

    private String counted(String who, @Nullable Integer atLeast, @Nullable Integer atMost) {
        if (atLeast != null && atMost != null) {
            return atLeast.equals(atMost)
                    ? words.say("audience.exactly", who, atLeast)
                    : words.say("audience.between", who, atLeast, atMost);
        }
        if (atLeast != null) {
            return words.say("audience.at-least", who, atLeast);
        }
        return atMost == null ? who : words.say("audience.at-most", who, atMost);
    }
}
