package org.modeldocket.query.cite;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOf;

/**
 * An answer with all that it takes to find it again.
 *
 * @param title what it is and as of which moment, in words
 * @param of its address, which gives the same answer for good
 * @param page the address of the page that shows it; absent where none does
 * @param link the permanent link, path and query: it shows the answer and what has changed since
 * @param digest of the answer
 * @param covered how many entries of a list the digest covers, the first ones; absent where the answer is no list
 * @param total how many entries the list has; absent where the answer is no list
 * @param asOf the moment that the answer shows
 * @param formats where the same is, in the formats of reference managers
 * @param check what became of the answer since it was cited; absent where no digest was given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PermanentLink(
        String title,
        String of,
        @Nullable String page,
        String link,
        String digest,
        @Nullable Long covered,
        @Nullable Long total,
        AsOf asOf,
        ReferenceFormats formats,
        @Nullable LinkCheck check) {
    /** The same with what became of the answer since. */
    PermanentLink checked(LinkCheck found) {
        return new PermanentLink(title, of, page, link, digest, covered, total, asOf, formats, found);
    }

    /** The same for reference managers, path and query. */
    public record ReferenceFormats(String bibtex, String csl, String ris) {
        static ReferenceFormats of(CitedAddress address) {
            String query = "?of=" + address.encoded();
            return new ReferenceFormats("/api/cite.bib" + query, "/api/cite.json" + query, "/api/cite.ris" + query);
        }
    }
}
