package org.modeldocket.command.refusals;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.load.CheapRead;
import org.modeldocket.platform.paging.CursorCodec;
import org.modeldocket.platform.problem.Parameters;
import org.modeldocket.platform.web.RequestAddress;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.text.NearestName;
import org.modeldocket.vocabulary.text.Quoted;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists refused commands, the newest first, to whoever has the role auditor. */
@CheapRead
@RestController
final class RefusalController {
    private static final String PATH = "/api/refusals";
    private static final String LIST = "refusals";
    private static final int USUAL = 50;
    private static final int MOST = 500;

    private final RefusalLog log;

    RefusalController(RefusalLog log) {
        this.log = log;
    }

    /**
     * A part of the list.
     *
     * @param total how many refused commands are kept that fit the filters
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RefusalList(
            List<RefusedCommand> items,
            long total,
            @Nullable String next) {}

    /** @param actor the subject, as facts and refusals show it */
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RefusalList> refusals(
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String releaseId,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            Parameters parameters,
            HttpServletRequest request) {
        int most = (int) parameters.number("limit", limit, 1, MOST, USUAL);
        String list = String.join("\n", LIST, said(actor), said(rule), said(releaseId));
        long below = below(list, parameters, cursor);
        if (rule != null && !RefusedCommand.RULES.contains(rule)) {
            parameters.wrong("rule", Quoted.of(rule) + " " + NearestName.unknown(rule, RefusedCommand.RULES));
        }
        checkId(releaseId, parameters);
        parameters.refuseIfAny();
        Predicate<RefusedCommand> fit = is(actor, refused -> refused.actor().subject())
                .and(is(rule, RefusedCommand::rule))
                .and(is(releaseId, RefusedCommand::releaseId));
        List<RefusedCommand> found = log.newest(fit, below, most + 1);
        long total = log.count(fit);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
        if (found.size() <= most) {
            return answer.body(new RefusalList(found, total, null));
        }
        List<RefusedCommand> items = found.subList(0, most);
        String next =
                next(request, CursorCodec.of(list, Long.toString(items.getLast().number())));
        return answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                .body(new RefusalList(items, total, next));
    }

    private static void checkId(@Nullable String releaseId, Parameters parameters) {
        try {
            if (releaseId != null) {
                new ReleaseId(releaseId);
            }
        } catch (IllegalArgumentException e) {
            parameters.wrong("releaseId", String.valueOf(e.getMessage()));
        }
    }

    /** A filter as it names the list; one that is absent is another than an empty one. */
    private static String said(@Nullable String filter) {
        return filter == null ? "" : "=" + filter;
    }

    private static Predicate<RefusedCommand> is(
            @Nullable String wanted, Function<RefusedCommand, @Nullable String> member) {
        return refused -> wanted == null || wanted.equals(member.apply(refused));
    }

    private static String next(HttpServletRequest request, String cursor) {
        return RequestAddress.with(request, Map.of("cursor", cursor));
    }

    private static long below(String list, Parameters parameters, @Nullable String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        String number = CursorCodec.read(list, cursor).orElse("");
        if (!number.matches("[0-9]{1,18}")) {
            parameters.wrong("cursor", Quoted.of(cursor) + " was not made by this list");
            return 0;
        }
        return Long.parseLong(number);
    }
}
