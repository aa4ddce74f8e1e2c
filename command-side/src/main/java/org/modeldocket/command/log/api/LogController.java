package org.modeldocket.command.log.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.log.TransparencyLog;
import org.modeldocket.command.log.note.SignedCheckpoint;
import org.modeldocket.platform.load.CheapRead;
import org.modeldocket.platform.paging.CursorCodec;
import org.modeldocket.platform.problem.Parameters;
import org.modeldocket.vocabulary.text.Quoted;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the newest checkpoint, those before it, and the key to verify them with. */
@CheapRead
@RestController
final class LogController {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, UTF_8);
    private static final String LIST = "checkpoints";
    private static final int USUAL = 50;
    private static final int MOST = 500;

    private final TransparencyLog log;

    LogController(TransparencyLog log) {
        this.log = log;
    }

    /**
     * A part of the history, the newest first.
     *
     * @param total how many checkpoints were ever signed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record History(List<Kept> items, long total, @Nullable String next) {}

    /** One checkpoint with what the note does not say. */
    record Kept(long size, String root, Instant signedAt, String publicKey, String checkpoint) {
        static Kept of(SignedCheckpoint signed) {
            return new Kept(
                    signed.size(),
                    signed.checkpoint().root().toString(),
                    signed.signedAt(),
                    signed.key().toString(),
                    signed.note());
        }
    }

    @GetMapping(path = "/api/log/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> checkpoint() {
        return text(log.current().note());
    }

    @GetMapping(path = "/api/log/key", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> key() {
        return text(log.key() + "\n");
    }

    @GetMapping(path = "/api/log/checkpoints", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<History> checkpoints(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            Parameters parameters) {
        int most = (int) parameters.number("limit", limit, 1, MOST, USUAL);
        long before = before(parameters, cursor);
        parameters.refuseIfAny();
        List<TransparencyLog.Numbered> part = log.history(before, most);
        List<Kept> items = part.stream().map(kept -> Kept.of(kept.signed())).toList();
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, Caching.cacheControl(false));
        if (part.isEmpty() || part.getLast().number() == 0) {
            return answer.body(new History(items, log.signed(), null));
        }
        String next = "/api/log/checkpoints?limit=" + most + "&cursor="
                + CursorCodec.of(LIST, Long.toString(part.getLast().number()));
        return answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                .body(new History(items, log.signed(), next));
    }

    private static ResponseEntity<String> text(String text) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .eTag(Caching.etag(text))
                .header(HttpHeaders.CACHE_CONTROL, Caching.cacheControl(false))
                .body(text);
    }

    private static long before(Parameters parameters, @Nullable String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        String number = CursorCodec.read(LIST, cursor).orElse("");
        if (!number.matches("[0-9]{1,18}")) {
            parameters.wrong("cursor", Quoted.of(cursor) + " was not made by this list");
            return 0;
        }
        return Long.parseLong(number);
    }
}
