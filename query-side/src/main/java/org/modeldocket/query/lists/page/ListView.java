package org.modeldocket.query.lists.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.lists.faceted.FacetedPage;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.ui.PageLinks;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/**
 * What a page shows over and under a list. Where something in the address was not understood, it shows the form alone, with all that
 * was asked.
 *
 * @param usual the column by which the list is sorted where nothing is asked
 * @param wrong what is wrong with each parameter that is not right
 */
public record ListView(ListAddress address, String usual, List<String> columns, Map<String, String> wrong) {
    /** The page of the list to be asked for. */
    public PageRequest page(PageRequest asked) {
        return wrong.isEmpty() ? asked : new PageRequest(1, null);
    }

    /** @param list as far as it was understood what is asked */
    public <T> void show(AsOfAnswer<FacetedPage<T>> list, ListForms forms, Model model, HttpServletResponse response) {
        FacetedPage<T> found = list.answer();
        if (wrong.isEmpty()) {
            model.addAttribute("list", found.page());
            model.addAttribute("understood", found.understood());
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("asOf", list.asOf());
        model.addAttribute("form", forms.of(address, found.facets(), usual, columns, wrong));
        model.addAttribute("kept", address.fields());
        model.addAttribute("back", address.toString());
        model.addAttribute("measure", address.without(Set.of("sort")).at("/statistics"));
        model.addAttribute("json", address.at("/api" + address.path()));
        model.addAttribute("csv", address.at("/api" + address.path() + ".csv"));
        model.addAttribute("zip", address.at("/api" + address.path() + ".zip"));
        model.addAttribute("part", PageLinks.of(found.page(), address.toString()));
    }
}
