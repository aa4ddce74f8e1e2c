package org.modeldocket.command.organisations;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.text.Quoted;

/**
 * The id that follows from names in a request. Each name is in it, in Latin letters; one without a letter or a digit gives none.
 */
public final class IdOfNames {
    private IdOfNames() {}

    /**
     * @param names a blank one is none
     * @throws IllegalArgumentException when a name has no letter or digit
     */
    public static Slug of(String... names) {
        Stream.of(names)
                .filter(name -> !name.isBlank() && !Slug.isSayable(LatinLetters.of(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "the id that follows from " + Quoted.of(String.join(" ", names)) + " would hold nothing of "
                                    + Quoted.of(name) + ", which has no letter or digit; give an id");
                });
        return Slug.of(Stream.of(names).map(LatinLetters::of).toArray(String[]::new));
    }

    /** Whether an id follows from a name alone, or from an agency's name and jurisdiction. */
    static boolean follows(String id, String name, @Nullable String jurisdiction) {
        return Slug.isSayable(LatinLetters.of(name))
                && (of(name).value().equals(id)
                        || jurisdiction != null
                                && of(name, jurisdiction).value().equals(id));
    }
}
