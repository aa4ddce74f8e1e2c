package org.modeldocket.query.pages;

import java.util.Locale;
import java.util.function.Function;
import org.modeldocket.vocabulary.Treatment;

/** Reads the parts of a path; what is no id names nothing in the record, so that it is not found rather than malformed. */
final class PathNames {
    private PathNames() {}

    static <T> T read(String kind, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw notFound(kind, text, e);
        }
    }

    static Treatment treatment(String path) {
        for (Treatment treatment : Treatment.values()) {
            if (TemplateText.pathOf(treatment).equals(path.toLowerCase(Locale.ROOT))) {
                return treatment;
            }
        }
        throw new NotInRecordException("treatment", path);
    }

    private static NotInRecordException notFound(String kind, String text, IllegalArgumentException cause) {
        NotInRecordException notFound = new NotInRecordException(kind, text);
        notFound.initCause(cause);
        return notFound;
    }
}
