package org.modeldocket.query.cite.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reference as an item of CSL-JSON.
 *
 * @param issued absent where the record had no entry
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CslItem(
        String id,
        String type,
        String title,
        List<CslName> author,
        String publisher,
        @Nullable CslDate issued,
        String version,
        @JsonProperty("URL") String url,
        String note) {
    /** A name that is not taken apart. */
    public record CslName(String literal) {}

    /** @param dateParts one date: year, month and day */
    public record CslDate(@JsonProperty("date-parts") List<List<Integer>> dateParts) {}

    public static CslItem of(Reference reference) {
        LocalDate issued = reference.issued();
        return new CslItem(
                reference.key(),
                "dataset",
                Reference.line(reference.title()),
                List.of(new CslName(Reference.PUBLISHER)),
                Reference.PUBLISHER,
                issued == null
                        ? null
                        : new CslDate(
                                List.of(List.of(issued.getYear(), issued.getMonthValue(), issued.getDayOfMonth()))),
                reference.version(),
                reference.url(),
                "Digest " + reference.digest());
    }
}
