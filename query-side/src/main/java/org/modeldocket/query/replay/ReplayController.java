package org.modeldocket.query.replay;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.cases.view.AnswerJson;
import org.modeldocket.query.http.ListAnswer;
import org.modeldocket.query.http.ListAnswers;
import org.modeldocket.query.http.MinimumSequence;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.http.PathVariables;
import org.modeldocket.query.http.ReadApi;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.paging.Cursor;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.timeline.CaseHistories;
import org.modeldocket.query.timeline.KnownCase;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Serves the replay of a case: in parts as a list, or whole as one line of JSON a step, written as it is worked out. */
@ReadApi
class ReplayController {
    private static final String LIST = "replay";
    private static final int NAMED_TOGETHER = 100;
    private static final byte[] LINE_END = {'\n'};

    private final CaseHistories cases;
    private final MinimumSequence waiting;

    ReplayController(CaseHistories cases, MinimumSequence waiting) {
        this.cases = cases;
        this.waiting = waiting;
    }

    @GetMapping("/api/releases/{releaseId}/replay")
    ResponseEntity<ListAnswer<ReplayStep>> replay(
            @PathVariable String releaseId,
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = MinimumSequence.HEADER, required = false) @Nullable String minSequence,
            ReadParameters parameters,
            HttpServletRequest request) {
        BitemporalPoint clocks = parameters.clocks(validAt, knownAt);
        PageRequest window = parameters.window(limit, cursor);
        parameters.check();
        Cursor<Long> from = Cursor.read(LIST + " of " + releaseId, cursor, Long::valueOf);
        KnownCase known = known(releaseId, clocks, minSequence);
        Replay replay = new Replay(known, from.afterOr(-1L));
        List<ReplayStep> steps = new ArrayList<>();
        while (replay.hasNext() && steps.size() <= window.limit()) {
            steps.add(replay.next());
        }
        steps = named(steps, known);
        int total = known.history().recorded().size();
        Page<ReplayStep> slice =
                Page.of(steps, window, from, total, last -> last.fact().sequence());
        return ListAnswers.answer(new AsOfAnswer<>(slice, known.asOf()), request);
    }

    /** The whole replay. Its length is not known when it begins, so it has no ETag; one that breaks off has a part of a line at its end. */
    @GetMapping(path = "/api/releases/{releaseId}/replay", produces = MediaType.APPLICATION_NDJSON_VALUE)
    void lines(
            @PathVariable String releaseId,
            BitemporalPoint clocks,
            @RequestHeader(name = MinimumSequence.HEADER, required = false) @Nullable String minSequence,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        KnownCase known = known(releaseId, clocks, minSequence);
        Replay replay = new Replay(known, -1);
        ShallowEtagHeaderFilter.disableContentCaching(request);
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        OutputStream out = response.getOutputStream();
        while (replay.hasNext()) {
            List<ReplayStep> steps = new ArrayList<>();
            while (replay.hasNext() && steps.size() < NAMED_TOGETHER) {
                steps.add(replay.next());
            }
            for (ReplayStep step : named(steps, known)) {
                out.write(AnswerJson.write(step));
                out.write(LINE_END);
            }
        }
    }

    private List<ReplayStep> named(List<ReplayStep> steps, KnownCase known) {
        return cases.names().each(known.day(), steps, ReplayStep::with);
    }

    private KnownCase known(String releaseId, BitemporalPoint clocks, @Nullable String minSequence) {
        ReleaseId id = PathVariables.release(releaseId);
        waiting.until(id, minSequence);
        return cases.at(id, clocks).orElseThrow(() -> NotFoundException.of("release", releaseId));
    }
}
