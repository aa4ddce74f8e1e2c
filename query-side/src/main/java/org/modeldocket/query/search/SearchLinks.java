package org.modeldocket.query.search;

/**
 * Where something that was found is.
 *
 * @param self its address in the API
 * @param page its page
 */
public record SearchLinks(String self, String page) {
    static SearchLinks of(String path) {
        return new SearchLinks("/api" + path, path);
    }
}
