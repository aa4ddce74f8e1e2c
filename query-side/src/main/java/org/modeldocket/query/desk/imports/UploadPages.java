package org.modeldocket.query.desk.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.modeldocket.platform.load.UploadForm;
import org.modeldocket.query.desk.CommandSide;
import org.modeldocket.query.ui.PageController;
import org.modeldocket.query.ui.text.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Takes a file and sends it on as it arrives. Its beginning shows what it holds: a JSON object on each line, or else a table,
 * whose mapping is made next.
 */
@PageController
final class UploadPages {
    private static final String TEMPLATE = "import-new";
    private static final String MAPPING = "mapping";
    private static final String ON_REPEAT = "onRepeat";
    static final Set<String> REPEATS = Set.of("refuse", "cite", "account");
    private static final int BEGINNING = 64;

    private final ImportDesk desk;
    private final Messages words;

    UploadPages(ImportDesk desk, Messages words) {
        this.desk = desk;
        this.words = words;
    }

    /** What a file is, by its beginning. */
    private enum Content {
        NOTHING,
        LINES,
        TABLE,
        ARCHIVE,
        ARRAY
    }

    @GetMapping(UploadForm.PAGE)
    ModelAndView form() {
        return new ModelAndView(TEMPLATE).addObject(ON_REPEAT, "refuse");
    }

    @PostMapping(path = UploadForm.PAGE, produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView send(HttpServletRequest request) throws IOException {
        UploadForm form = UploadForm.of(request);
        PushbackInputStream file = new PushbackInputStream(form.file(), BEGINNING);
        Content content = content(file);
        String mapping = form.value(MAPPING);
        String repeat = REPEATS.contains(form.value(ON_REPEAT)) ? form.value(ON_REPEAT) : "refuse";
        switch (content) {
            case NOTHING, ARCHIVE, ARRAY -> {
                return again(
                        form,
                        "file",
                        words.say("imports.fault." + content.name().toLowerCase(Locale.ROOT)));
            }
            case LINES, TABLE -> {
                boolean table = content == Content.TABLE;
                boolean mapped = table && !mapping.isEmpty();
                if (mapped && !ImportDesk.isName(mapping)) {
                    return again(form, MAPPING, words.say("imports.fault.name"));
                }
                String target = table && !mapped
                        ? ImportDesk.TABLES
                        : ImportDesk.API + "?dryRun=true&onRepeat=" + repeat + (mapped ? "&mapping=" + mapping : "");
                CommandSide.Answer answer = desk.commands()
                        .send(request, "POST", target, table ? "text/csv" : "application/x-ndjson", file);
                if (!answer.succeeded()) {
                    boolean unknown = answer.body()
                            .path("faults")
                            .path(0)
                            .path("parameter")
                            .asString("")
                            .equals(MAPPING);
                    return again(form, unknown ? MAPPING : "file", ImportDesk.detail(answer), answer.status());
                }
                return new ModelAndView(
                        table && !mapped
                                ? ImportDesk.seeOther("/imports/tables/"
                                        + answer.body().path("tableId").asString() + "?name=" + name(form.fileName())
                                        + "&onRepeat=" + repeat)
                                : desk.show(request, answer.body()));
            }
        }
        throw new IllegalStateException("every content is something");
    }

    private static Content content(PushbackInputStream file) throws IOException {
        byte[] bytes = file.readNBytes(BEGINNING);
        file.unread(bytes);
        if (bytes.length == 0) {
            return Content.NOTHING;
        }
        boolean zip = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < 9;
        boolean gzip = bytes.length > 1 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
        if (zip || gzip) {
            return Content.ARCHIVE;
        }
        String text =
                new String(bytes, StandardCharsets.UTF_8).replace("\ufeff", "").strip();
        return text.startsWith("{") ? Content.LINES : text.startsWith("[") ? Content.ARRAY : Content.TABLE;
    }

    /** The name of a mapping, from that of a file. */
    private static String name(String file) {
        String name = file.replaceFirst(".*[/\\\\]", "")
                .replaceFirst("\\.[^.]*$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return name.isEmpty()
                ? "table"
                : name.substring(0, Math.min(name.length(), 60)).replaceAll("-$", "");
    }

    private static ModelAndView again(UploadForm form, String input, String fault) {
        return again(form, input, fault, HttpStatus.UNPROCESSABLE_CONTENT.value());
    }

    private static ModelAndView again(UploadForm form, String input, String fault, int status) {
        return new ModelAndView(TEMPLATE, HttpStatus.valueOf(status))
                .addObject("input", input)
                .addObject("fault", fault)
                .addObject(MAPPING, form.value(MAPPING))
                .addObject(ON_REPEAT, form.value(ON_REPEAT));
    }
}
