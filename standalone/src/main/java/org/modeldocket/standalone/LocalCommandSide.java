package org.modeldocket.standalone;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.modeldocket.command.api.LocalWrites;
import org.modeldocket.command.imports.api.LocalImports;
import org.modeldocket.command.log.TransparencyLog;
import org.modeldocket.command.refusals.RefusalLog;
import org.modeldocket.platform.access.Role;
import org.modeldocket.platform.access.SignedIn;
import org.modeldocket.query.desk.CommandSide;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forms of the pages are written by the same controllers as requests of the API, within the process. */
final class LocalCommandSide implements CommandSide {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** How many refused commands and checkpoints a page gets. */
    private static final int NEWEST = 10;

    private final LocalWrites writes;
    private final LocalImports imports;
    private final RefusalLog refusals;
    private final TransparencyLog log;

    LocalCommandSide(LocalWrites writes, LocalImports imports, RefusalLog refusals, TransparencyLog log) {
        this.writes = writes;
        this.imports = imports;
        this.refusals = refusals;
        this.log = log;
    }

    @Override
    public Answer post(HttpServletRequest page, String path, JsonNode json) {
        return of(writes.post(page, path, JSON.writeValueAsBytes(json)));
    }

    @Override
    public Answer send(HttpServletRequest page, String method, String target, String type, InputStream body) {
        return switch (target.replaceFirst("[?].*", "")) {
            case "/api/refusals" -> refusals(page);
            case "/api/log/checkpoints" ->
                items(log.history(Long.MAX_VALUE, NEWEST).stream()
                        .map(kept -> Map.of(
                                "size",
                                kept.signed().size(),
                                "signedAt",
                                kept.signed().signedAt()))
                        .toList());
            default -> of(imports.send(page, method, target, type, body));
        };
    }

    private Answer refusals(HttpServletRequest page) {
        boolean mayRead = SignedIn.of(page)
                .filter(signedIn -> signedIn.holder().may(Role.AUDITOR))
                .isPresent();
        return mayRead
                ? items(refusals.newest(_ -> true, Long.MAX_VALUE, NEWEST))
                : new Answer(HttpStatus.FORBIDDEN.value(), JSON.createObjectNode());
    }

    private static Answer items(List<?> items) {
        return new Answer(HttpStatus.OK.value(), JSON.valueToTree(Map.of("items", items)));
    }

    @Override
    public void quarantine(HttpServletRequest page, String target, OutputStream out) throws IOException {
        imports.quarantine(target, out);
    }

    private static Answer of(LocalWrites.Answer answer) {
        return new Answer(answer.status(), JSON.readTree(answer.body()));
    }
}
