package org.modeldocket.command.imports.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modeldocket.command.api.LocalRequest;
import org.modeldocket.command.api.LocalWrites;
import org.modeldocket.platform.problem.Parameters;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.problem.ProblemType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The API of imports, for pages of the same process: the same controllers with the same answers, without a connection. The sender is
 * that of the page's request.
 */
public final class LocalImports {
    private static final Pattern ADDRESS =
            Pattern.compile("/api/import(s|-tables|-mappings)(/[^/]+)?(/record|/import|/quarantine)?");
    private static final int KIND = 1;
    private static final int ID = 2;
    private static final int VERB = 3;

    private final ImportController imports;
    private final ImportReportController reports;
    private final TableController tables;
    private final MappingController mappings;

    LocalImports(
            ImportController imports,
            ImportReportController reports,
            TableController tables,
            MappingController mappings) {
        this.imports = imports;
        this.reports = reports;
        this.tables = tables;
        this.mappings = mappings;
    }

    /**
     * Answers a request to an address of imports, {@code /quarantine} apart.
     *
     * @param target path and query
     * @param type of the body
     */
    public LocalWrites.Answer send(
            HttpServletRequest page, String method, String target, String type, InputStream body) {
        HttpServletRequest request = new LocalRequest(page, type, body);
        UriComponents address = UriComponentsBuilder.fromUriString(target).build();
        return LocalWrites.answer(request, () -> answer(method, address, request));
    }

    private ResponseEntity<?> answer(String method, UriComponents address, HttpServletRequest request)
            throws IOException {
        MultiValueMap<String, String> query = address.getQueryParams();
        Parameters parameters = new Parameters(List.of());
        Matcher parts = matcher(address);
        String id = id(parts);
        String route = method + " " + text(parts, KIND) + (id.isEmpty() ? "" : "/{id}") + text(parts, VERB);
        String dryRun = query.getFirst("dryRun");
        String onRepeat = query.getFirst("onRepeat");
        String mapping = query.getFirst("mapping");
        return switch (route) {
            case "POST s" -> imports.begin(dryRun, onRepeat, mapping, parameters, request);
            case "POST s/{id}/record" -> imports.record(id, request);
            case "GET s" -> reports.list(query.getFirst("limit"), query.getFirst("cursor"), parameters);
            case "GET s/{id}" -> reports.report(id);
            case "POST -tables" -> tables.keep(request);
            case "GET -tables/{id}" -> tables.head(id);
            case "POST -tables/{id}/import" -> tables.begin(id, dryRun, onRepeat, mapping, parameters, request);
            case "PUT -mappings/{id}" -> mappings.put(id, request);
            case "GET -mappings/{id}" -> mappings.get(id);
            default -> throw nothing(address);
        };
    }

    /** Writes the lines of an import that were not recorded, as {@code /api/imports/{importId}/quarantine} answers them. */
    public void quarantine(String target, OutputStream out) throws IOException {
        UriComponents address = UriComponentsBuilder.fromUriString(target).build();
        String limit = address.getQueryParams().getFirst("limit");
        reports.write(
                id(matcher(address)),
                "lines".equals(address.getQueryParams().getFirst("format")),
                limit == null ? Long.MAX_VALUE : Long.parseLong(limit),
                out);
    }

    private static String id(Matcher parts) {
        return text(parts, ID).replaceFirst("^/", "");
    }

    private static String text(Matcher parts, int group) {
        return Objects.requireNonNullElse(parts.group(group), "");
    }

    private static Matcher matcher(UriComponents address) {
        Matcher parts = ADDRESS.matcher(String.valueOf(address.getPath()));
        if (!parts.matches()) {
            throw nothing(address);
        }
        return parts;
    }

    private static ProblemException nothing(UriComponents address) {
        return new ProblemException(Problem.of(ProblemType.NOT_FOUND, "nothing is at " + address.getPath()));
    }
}
