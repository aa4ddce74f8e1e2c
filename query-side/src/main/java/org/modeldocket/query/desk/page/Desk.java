package org.modeldocket.query.desk.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.modeldocket.platform.web.FormBody;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.projection.Freshness;
import org.modeldocket.query.registers.AgencyQuestions;
import org.modeldocket.query.registers.RegisterQuestions;
import org.modeldocket.query.registers.view.AgencyEntry;
import org.modeldocket.query.registers.view.CompanyEntry;
import org.modeldocket.query.registers.view.CustomerEntry;
import org.modeldocket.query.search.Search;
import org.modeldocket.query.search.SearchItem;
import org.modeldocket.query.search.SearchKind;
import org.modeldocket.query.search.SearchQuery;
import org.modeldocket.query.search.request.SearchText;
import org.modeldocket.query.timeline.page.names.CaseFinder;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.databind.JsonNode;

/** What the forms of the desk read from the record. */
@Component
public final class Desk {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
    private static final int MOST_NEAR = 8;
    private static final int SHOWN_IN_CASE = PageRequest.USUAL;
    private static final PageRequest SUGGESTED = new PageRequest(PageRequest.MOST, null);

    private final CaseFinder cases;
    private final Search search;
    private final RegisterQuestions registers;
    private final AgencyQuestions agencies;
    private final Freshness freshness;

    Desk(CaseFinder cases, Search search, RegisterQuestions registers, AgencyQuestions agencies, Freshness freshness) {
        this.cases = cases;
        this.search = search;
        this.registers = registers;
        this.agencies = agencies;
        this.freshness = freshness;
    }

    /** The fields of an address, as a form. */
    public static FormBody parameters(HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, Arrays.asList(values)));
        return FormBody.of(fields);
    }

    /** @throws org.modeldocket.query.http.NotFoundException when the record does not hold it */
    DeskCase find(ReleaseId id) {
        return new DeskCase(
                id,
                cases.names(id, BitemporalPoint.NOW),
                cases.history(id, BitemporalPoint.NOW).history());
    }

    /** The cases that come nearest to some words; control characters part them like spaces. */
    List<SearchItem> near(String words) {
        String plain = CONTROL.matcher(words).replaceAll(" ").strip();
        if (plain.isEmpty()) {
            return List.of();
        }
        SearchText text = SearchText.parse(plain.substring(0, Math.min(plain.length(), SearchText.LONGEST)));
        return search.find(
                        SearchQuery.of(text, SearchKind.RELEASE, false),
                        BitemporalPoint.NOW,
                        new PageRequest(MOST_NEAR, null))
                .answer()
                .page()
                .items();
    }

    /** The names that fields suggest. */
    public void suggest(Model model) {
        BitemporalPoint now = BitemporalPoint.NOW;
        model.addAttribute(
                "companies",
                registers.companies(now, SUGGESTED).answer().items().stream()
                        .map(CompanyEntry::name)
                        .toList());
        model.addAttribute(
                "agencies",
                agencies.agencies(now, SUGGESTED).answer().items().stream()
                        .map(UncertainAnswer::said)
                        .map(AgencyEntry::name)
                        .toList());
        model.addAttribute(
                "customers",
                registers.customers(now, SUGGESTED).answer().items().stream()
                        .map(UncertainAnswer::said)
                        .map(CustomerEntry::name)
                        .toList());
    }

    /** Of the receipts of one request for several cases, that of one. */
    static JsonNode receipt(JsonNode answer, DeskCase about) {
        for (JsonNode receipt : answer.path("facts")) {
            if (receipt.path("releaseId").asString().equals(about.id().value())) {
                return receipt;
            }
        }
        return answer;
    }

    /** Waits until the pages show what was recorded, and gives the address at which they do. */
    URI recorded(JsonNode receipt) {
        String release = receipt.path("releaseId").asString();
        String fact = receipt.path("factId").asString();
        long sequence = receipt.path("sequence").asLong();
        freshness.reached(new ReleaseId(release), sequence);
        return URI.create(
                sequence < SHOWN_IN_CASE
                        ? "/releases/" + release + "#fact-" + fact
                        : "/releases/" + release + "/facts/" + fact);
    }

    /** The id of a case that a form names; empty where it is none. */
    static Optional<ReleaseId> id(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(ReleaseId.ofCase(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
