package org.modeldocket.query.statistics;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.lists.ListQueryReader;
import org.modeldocket.query.lists.ReleaseQuery;
import org.modeldocket.query.lists.faceted.Choices;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.statistics.selected.ReleaseLinks;

/**
 * What every statistic is asked: about which releases, as of which moment, and which page of the answer.
 *
 * @param filters the parameters of the list of releases
 */
public record StatisticsRequest(
        ReleaseQuery query, BitemporalPoint clocks, PageRequest window, Map<String, String[]> filters) {
    /**
     * What it gives counts only once the parameters are checked.
     *
     * @param own the parameters that only this statistic has
     */
    static StatisticsRequest read(HttpServletRequest request, ReadParameters parameters, String... own) {
        Map<String, String[]> filters = new TreeMap<>(request.getParameterMap());
        filters.remove("limit");
        filters.remove("cursor");
        for (String name : own) {
            filters.remove(name);
        }
        return new StatisticsRequest(
                ListQueryReader.releases(request::getParameterValues, parameters),
                parameters.clocks(
                        request.getParameter(ReadParameters.VALID_AT), request.getParameter(ReadParameters.KNOWN_AT)),
                parameters.window(request.getParameter("limit"), request.getParameter("cursor")),
                filters);
    }

    /** The facet whose values make groups; the company where none is asked for. */
    static ListFacet groupedBy(HttpServletRequest request, ReadParameters parameters) {
        ListFacet asked =
                parameters.read("by", request.getParameter("by"), Choices.ofTexts(ListFacet.OF_RELEASES)::find);
        return asked == null ? ListFacet.COMPANY : asked;
    }

    /** Addresses of the releases behind an answer. */
    ReleaseLinks links(long position) {
        return ReleaseLinks.of(filters, position);
    }
}
