package org.modeldocket.standalone;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.modeldocket.command.api.LocalWrites;
import org.modeldocket.command.imports.api.LocalImports;
import org.modeldocket.query.desk.CommandSide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forms of the pages are written by the same controllers as requests of the API, within the process. */
final class LocalCommandSide implements CommandSide {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final LocalWrites writes;
    private final LocalImports imports;

    LocalCommandSide(LocalWrites writes, LocalImports imports) {
        this.writes = writes;
        this.imports = imports;
    }

    @Override
    public Answer post(HttpServletRequest page, String path, JsonNode json) {
        return of(writes.post(page, path, JSON.writeValueAsBytes(json)));
    }

    @Override
    public Answer send(HttpServletRequest page, String method, String target, String type, InputStream body) {
        return of(imports.send(page, method, target, type, body));
    }

    @Override
    public void quarantine(HttpServletRequest page, String target, OutputStream out) throws IOException {
        imports.quarantine(target, out);
    }

    private static Answer of(LocalWrites.Answer answer) {
        return new Answer(answer.status(), JSON.readTree(answer.body()));
    }
}
