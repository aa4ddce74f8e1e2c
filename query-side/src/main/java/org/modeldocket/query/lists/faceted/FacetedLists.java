package org.modeldocket.query.lists.faceted;

import jakarta.servlet.http.HttpServletRequest;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.http.ListAnswers;
import org.springframework.http.ResponseEntity;

/** Answers with one page of a list that is filtered and counted. */
public final class FacetedLists {
    private FacetedLists() {}

    public static <T> ResponseEntity<FacetedList<T>> answer(
            AsOfAnswer<FacetedPage<T>> known, HttpServletRequest request) {
        FacetedPage<T> list = known.answer();
        return ListAnswers.linked(
                list.page(),
                request,
                next -> new FacetedList<>(
                        list.page().items(),
                        list.page().total(),
                        next,
                        list.facets().isEmpty() ? null : list.facets(),
                        list.understood(),
                        known.asOf()));
    }
}
