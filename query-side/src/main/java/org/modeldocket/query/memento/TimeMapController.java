package org.modeldocket.query.memento;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.http.PathVariables;
import org.modeldocket.query.http.ReadApi;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the timemap of a case: all its mementos as links (RFC 7089, RFC 6690), in parts that name each other. */
@ReadApi
class TimeMapController {
    private final MementoStore mementos;

    TimeMapController(MementoStore mementos) {
        this.mementos = mementos;
    }

    @GetMapping({"/api/releases/{releaseId}" + CaseAddress.TIMEMAP, "/releases/{releaseId}" + CaseAddress.TIMEMAP})
    ResponseEntity<String> timemap(
            @PathVariable String releaseId,
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String cursor,
            ReadParameters parameters,
            HttpServletRequest request) {
        ReleaseId id = PathVariables.release(releaseId);
        BitemporalPoint clocks = parameters.clocks(validAt, null);
        parameters.check();
        Neighbours all =
                mementos.around(id, BitemporalPoint.NOW).orElseThrow(() -> NotFoundException.of("release", releaseId));
        Page<Memento> part = mementos.all(id, new PageRequest(PageRequest.MOST, cursor));
        String path = request.getRequestURI();
        CaseAddress address =
                new CaseAddress(path.substring(0, path.length() - CaseAddress.TIMEMAP.length()), clocks.validAt());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, CaseAddress.LINK_FORMAT)
                .body(String.join(",\n", links(id, address, all, part, cursor)) + "\n");
    }

    private List<String> links(
            ReleaseId id, CaseAddress address, Neighbours all, Page<Memento> part, @Nullable String cursor) {
        List<String> links = new ArrayList<>();
        links.add(CaseAddress.link(address.original(), "original timegate"));
        if (!part.items().isEmpty()) {
            links.add(CaseAddress.between(
                    CaseAddress.link(address.timemap(cursor), "self"),
                    part.items().getFirst(),
                    part.items().getLast()));
        }
        if (part.cursor() != null) {
            mementos.following(id, part.items().getLast())
                    .ifPresent(next -> links.add(address.timemapLink(part.cursor(), next, all.last())));
        }
        part.items().forEach(memento -> links.add(address.mementoLink(memento, relation(memento, all))));
        return links;
    }

    private static String relation(Memento memento, Neighbours all) {
        String first = memento.equals(all.first()) ? "first " : "";
        String last = memento.equals(all.last()) ? "last " : "";
        return first + last + "memento";
    }
}
