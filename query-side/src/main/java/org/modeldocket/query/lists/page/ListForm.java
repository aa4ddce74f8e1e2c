package org.modeldocket.query.lists.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows over a list: a form with the filters, what is chosen, and links that sort the list.
 *
 * @param path of the page
 * @param kept what the address asks for beside the form, which the form sends again
 * @param words that are looked for, as they are written; empty for none
 * @param from the first day asked for, as it is written; empty for none
 * @param to the last one
 * @param definite whether only what is certain is asked for
 * @param sorted in which order the list is; null for the usual one
 * @param sorts by the name of the column
 * @param wrong what was asked and was not understood, and has no field of its own
 * @param faults what is wrong, by the name of the parameter
 */
public record ListForm(
        String path,
        List<Field> kept,
        List<Group> groups,
        String words,
        String from,
        String to,
        boolean definite,
        List<Chip> chips,
        @Nullable String sorted,
        Map<String, Sort> sorts,
        List<Wrong> wrong,
        Map<String, String> faults) {
    /** A value that was not understood. */
    public record Wrong(String name, String label, String value, String fault) {}

    /** A parameter with a value. */
    public record Field(String name, String value) {}

    /**
     * The values of one filter.
     *
     * @param open whether they are shown at once
     * @param others how many more values there are
     */
    public record Group(String name, String label, List<Option> options, boolean open, int others) {}

    /**
     * One value.
     *
     * @param count how many entries a list with it has
     * @param possible how many of these vague dates leave open
     */
    public record Option(String value, String text, int count, int possible, boolean chosen) {}

    /**
     * A condition of the list.
     *
     * @param href the list without it
     */
    public record Chip(String label, String value, String href) {}

    /**
     * A column by which the list can be sorted.
     *
     * @param href the list so sorted, descending where it is ascending now
     * @param aria how it is sorted by it now; {@code null} where it is not
     */
    public record Sort(String href, @Nullable String aria) {}
}
