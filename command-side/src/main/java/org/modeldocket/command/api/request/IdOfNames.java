package org.modeldocket.command.api.request;

import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.text.Quoted;

/** The id that follows from names in a request, as long as each of them, and each of their letters and digits, is in it. */
final class IdOfNames {
    private IdOfNames() {}

    /**
     * @param names a blank one is none
     * @throws IllegalArgumentException when a letter would be lost, or nothing of a name can be written in ASCII
     */
    static Slug of(String... names) {
        Slug slug = Slug.of(names);
        OptionalInt lost = Stream.of(names)
                .flatMapToInt(String::codePoints)
                .filter(IdOfNames::isLost)
                .findFirst();
        lost.ifPresent(c -> {
            throw new IllegalArgumentException("the id that follows from " + Quoted.of(String.join(" ", names))
                    + " would lose " + VisibleText.said(c) + "; give an id, or write the Latin letter that is meant");
        });
        Stream.of(names)
                .filter(name -> !name.isBlank() && !Slug.isSayable(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("the id that follows from "
                            + Quoted.of(String.join(" ", names)) + " would hold nothing of " + Quoted.of(name)
                            + ", which has no Latin letter or digit; give an id");
                });
        return slug;
    }

    private static boolean isLost(int c) {
        return Character.isLetterOrDigit(c)
                && c >= 0x80
                && Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                        .chars()
                        .noneMatch(part -> part < 0x80 && Character.isLetterOrDigit(part));
    }
}
