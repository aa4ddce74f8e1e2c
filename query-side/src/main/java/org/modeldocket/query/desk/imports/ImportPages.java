package org.modeldocket.query.desk.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.problem.Parameters;
import org.modeldocket.platform.web.FormBody;
import org.modeldocket.query.desk.CommandSide;
import org.modeldocket.query.ui.PageController;
import org.modeldocket.query.ui.text.Messages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of imports, and each with what came of its lines; records what a dry run tried, and takes lines that were mended. */
@PageController
final class ImportPages {
    private static final String LIST = "/imports";
    private static final String ONE = LIST + "/{importId}";
    private static final String LINES = "lines";

    private final ImportDesk desk;
    private final Messages words;

    ImportPages(ImportDesk desk, Messages words) {
        this.desk = desk;
        this.words = words;
    }

    @GetMapping(LIST)
    ModelAndView list(@RequestParam(required = false) @Nullable String cursor, HttpServletRequest request) {
        return new ModelAndView("imports")
                .addObject("part", desk.list(request, cursor))
                .addObject("beginning", cursor == null);
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable String importId, HttpServletRequest request) {
        return page(importId, request, null, null, HttpStatus.OK);
    }

    private ModelAndView page(
            String id, HttpServletRequest request, @Nullable String mended, @Nullable String fault, HttpStatus status) {
        ImportView report = desk.report(request, id);
        boolean told = !report.running() && report.out() > 0;
        QuarantineView out = told ? desk.quarantine(request, id) : null;
        return new ModelAndView("import", status)
                .addObject("report", report)
                .addObject("out", out)
                .addObject("mended", mended == null && out != null ? out.toMend() : mended)
                .addObject("fault", fault);
    }

    /** @param format {@code lines} for the lines alone */
    @GetMapping(ONE + "/quarantine")
    void quarantine(
            @PathVariable String importId,
            @RequestParam(required = false) @Nullable String format,
            Parameters parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        boolean alone = LINES.equals(format);
        if (format != null && !alone) {
            parameters.wrong("format", "must be lines, or absent");
        }
        parameters.refuseIfAny();
        ImportView report = desk.report(request, importId);
        download(response, "application/x-ndjson", importId + (alone ? ".again" : ".quarantine") + ".jsonl");
        desk.commands()
                .quarantine(
                        request,
                        ImportDesk.API + "/" + report.importId() + "/quarantine?format=" + (alone ? LINES : "json"),
                        response.getOutputStream());
    }

    /** Says that what is answered is a file to keep. */
    static void download(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    @PostMapping(path = ONE + "/record", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView record(@PathVariable String importId, HttpServletRequest request) {
        CommandSide.Answer answer =
                desk.commands().send(request, "POST", ImportDesk.API + "/" + ImportDesk.known(importId) + "/record");
        return answer.succeeded()
                ? new ModelAndView(desk.show(request, answer.body()))
                : page(importId, request, null, ImportDesk.detail(answer), HttpStatus.valueOf(answer.status()));
    }

    /** Sends lines that were mended, as another import. */
    @PostMapping(path = ONE + "/mend", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView mend(@PathVariable String importId, HttpServletRequest request) {
        FormBody form = FormBody.of(request);
        String lines = form.value(LINES);
        ImportView report = desk.report(request, importId);
        if (lines.isEmpty()) {
            return page(importId, request, "", words.say("imports.fault.lines"), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        CommandSide.Answer answer = desk.commands()
                .send(
                        request,
                        "POST",
                        ImportDesk.API + "?dryRun=" + !"record".equals(form.value("do")) + "&onRepeat="
                                + report.onRepeat().toLowerCase(Locale.ROOT),
                        "application/x-ndjson",
                        new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
        return answer.succeeded()
                ? new ModelAndView(desk.show(request, answer.body()))
                : page(importId, request, lines, ImportDesk.detail(answer), HttpStatus.valueOf(answer.status()));
    }
}
