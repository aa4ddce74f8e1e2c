package org.modeldocket.query.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.function.Function;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.modeldocket.vocabulary.organisation.OrganisationStream;
import org.springframework.web.servlet.HandlerMapping;

/** Ids in paths. What is no id names nothing: not found, rather than malformed. */
public final class PathVariables {
    private PathVariables() {}

    public static ReleaseId release(String text) {
        return read("release", text, ReleaseId::ofCase);
    }

    public static FactId fact(String text) {
        return read("fact", text, FactId::parse);
    }

    public static DirectiveId directive(String text) {
        return read("directive", text, DirectiveId::new);
    }

    /** @param kind company, agency or customer */
    public static Slug organisation(String kind, String text) {
        return read(kind, text, Slug::new);
    }

    /** The kind of organisation that the address of a request is about. */
    public static OrganisationKind organisationKind(HttpServletRequest request) {
        return OrganisationKind.ofPath(
                String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
    }

    /** The stream of an organisation. */
    public static ReleaseId stream(OrganisationKind kind, String id) {
        return read(kind.toString(), id, text -> new OrganisationStream(kind, new Slug(text)).streamId());
    }

    /** @param text as in {@code directive-requested} */
    public static Treatment treatment(String text) {
        return read(
                "treatment",
                text,
                kind -> Treatment.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    @SuppressWarnings("UnusedException") // its message would say how an id is made, to somebody who looks for one
    private static <T> T read(String kind, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw NotFoundException.of(kind, text);
        }
    }
}
