package org.modeldocket.query.diff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.web.RequestAddress;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.http.PathVariables;
import org.modeldocket.query.http.ReadApi;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.paging.PageRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves what changed between two moments of the record, in all of it and in one case. */
@ReadApi
class DifferenceController {
    private final RecordDifference record;
    private final CaseComparison cases;

    DifferenceController(RecordDifference record, CaseComparison cases) {
        this.record = record;
        this.cases = cases;
    }

    @GetMapping("/api/diff")
    ResponseEntity<Difference> diff(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            ReadParameters parameters,
            HttpServletRequest request) {
        PageRequest window = parameters.window(limit, cursor);
        return answer(record.between(Range.read(parameters, from, to, validAt), window), request);
    }

    @GetMapping("/api/releases/{releaseId}/diff")
    ResponseEntity<Difference> diff(
            @PathVariable String releaseId,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            ReadParameters parameters,
            HttpServletRequest request) {
        PageRequest window = parameters.window(limit, cursor);
        Range range = Range.read(parameters, from, to, validAt);
        return cases.between(PathVariables.release(releaseId), range, window)
                .map(difference -> answer(difference, request))
                .orElseThrow(() -> NotFoundException.of("release", releaseId));
    }

    /** The next part ends where this one does, though the record may have grown. */
    private static ResponseEntity<Difference> answer(Difference part, HttpServletRequest request) {
        if (part.next() == null) {
            return ResponseEntity.ok(part);
        }
        String next = RequestAddress.with(
                request, Map.of("to", KnownAt.PREFIX + part.to().position(), "cursor", part.next()));
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                .body(new Difference(part.from(), part.to(), part.summary(), part.items(), part.total(), next));
    }
}
