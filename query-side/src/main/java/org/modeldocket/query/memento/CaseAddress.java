package org.modeldocket.query.memento;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.query.http.ReadParameters;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of a case, in the API or as a page, and those that RFC 7089 derives from it. A case on some day of the world clock
 * is a resource of its own, with mementos of its own.
 *
 * @param path as it was asked for
 */
record CaseAddress(String path, @Nullable ValidAt validAt) {
    static final String TIMEMAP = "/timemap";
    static final String LINK_FORMAT = "application/link-format";

    /** The case as it stands; also where a moment is negotiated. */
    String original() {
        return with(path, null, null);
    }

    String memento(Memento memento) {
        return with(path, ReadParameters.KNOWN_AT, KnownAt.PREFIX + memento.position());
    }

    /** @param cursor null for the first part */
    String timemap(@Nullable String cursor) {
        return with(path + TIMEMAP, "cursor", cursor);
    }

    /** The links of an answer about the case, but for the mementos. */
    String links(Neighbours around) {
        StringBuilder links = new StringBuilder()
                .append(link(original(), "original timegate"))
                .append(", ")
                .append(timemapLink(null, around.first(), around.last()));
        for (Map.Entry<Memento, String> related : around.relations().entrySet()) {
            links.append(", ").append(mementoLink(related.getKey(), related.getValue()));
        }
        return links.toString();
    }

    String mementoLink(Memento memento, String relation) {
        return link(memento(memento), relation) + "; datetime=\"" + memento.datetime() + '"';
    }

    String timemapLink(@Nullable String cursor, Memento from, Memento until) {
        return between(link(timemap(cursor), "timemap"), from, until);
    }

    static String between(String link, Memento from, Memento until) {
        return link + "; type=\"" + LINK_FORMAT + "\"; from=\"" + from.datetime() + "\"; until=\"" + until.datetime()
                + '"';
    }

    static String link(String address, String relation) {
        return "<" + address + ">; rel=\"" + relation + '"';
    }

    private String with(String at, @Nullable String name, @Nullable String value) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(at);
        if (validAt != null) {
            address.queryParam(ReadParameters.VALID_AT, validAt.edtf());
        }
        if (name != null && value != null) {
            address.queryParam(name, value);
        }
        return address.build(true).toUriString();
    }
}
