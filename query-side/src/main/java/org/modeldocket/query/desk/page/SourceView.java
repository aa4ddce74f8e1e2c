package org.modeldocket.query.desk.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.web.FormBody;
import org.modeldocket.query.desk.form.DatePhrase;
import org.modeldocket.query.desk.form.FormJson;
import org.modeldocket.query.ui.moment.RequestedMoment;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The source of a form: the same inputs on every page of the desk, which addresses carry from step to step. */
public record SourceView(String url, String quote, String publisher, String title, String published) {
    static final String URL = "url";
    static final String QUOTE = "quote";
    static final String PUBLISHER = "publisher";
    static final String TITLE = "title";
    static final String PUBLISHED = "published";

    private static final int MOST_QUOTED = 300;

    public static SourceView of(FormBody form) {
        String quote = form.value(QUOTE).replaceAll("\\s+", " ");
        return new SourceView(
                form.value(URL),
                quote.substring(0, Math.min(MOST_QUOTED, quote.length())),
                form.value(PUBLISHER),
                form.value(TITLE),
                form.value(PUBLISHED));
    }

    /** The citation; null where nothing is entered. */
    public @Nullable ObjectNode citation() {
        ObjectNode citation = JsonNodeFactory.instance.objectNode();
        FormJson.put(citation, "publisher", publisher);
        FormJson.put(citation, "title", title);
        FormJson.put(citation, "url", url);
        String date = DatePhrase.edtf(published);
        FormJson.put(citation, "publishedOn", date.isEmpty() ? published : date);
        FormJson.put(citation, "quote", quote);
        return citation.isEmpty() ? null : citation;
    }

    /** The query of an address with the source and more. */
    public String query(String... more) {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, URL, url);
        put(all, QUOTE, quote);
        put(all, PUBLISHER, publisher);
        put(all, TITLE, title);
        put(all, PUBLISHED, published);
        for (int i = 0; i < more.length; i += 2) {
            put(all, more[i], more[i + 1]);
        }
        return RequestedMoment.query(all);
    }

    private static void put(Map<String, String> all, String name, String value) {
        if (!value.isEmpty()) {
            all.put(name, value);
        }
    }

    /** Whether nothing is entered. */
    public boolean isEmpty() {
        return Stream.of(url, quote, publisher, title, published).allMatch(String::isEmpty);
    }

    /** The names of its inputs. */
    static List<String> inputs() {
        return List.of(URL, QUOTE, PUBLISHER, TITLE, PUBLISHED);
    }
}
