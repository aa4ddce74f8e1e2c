package org.modeldocket.query.desk.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.problem.ProblemType;
import org.modeldocket.query.desk.CommandSide;
import org.modeldocket.query.http.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pages of imports read from the command side. */
@Component
final class ImportDesk {
    static final String API = "/api/imports";
    static final String TABLES = "/api/import-tables";
    static final String MAPPINGS = "/api/import-mappings/";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int PART = 25;
    private static final int LOOKS = 10;
    private static final int BETWEEN_MILLIS = 100;

    private final CommandSide commands;

    ImportDesk(CommandSide commands) {
        this.commands = commands;
    }

    CommandSide commands() {
        return commands;
    }

    ImportView.Part list(HttpServletRequest page, @Nullable String cursor) {
        String from = cursor == null || !cursor.matches("[A-Za-z0-9_-]{1,400}") ? "" : "&cursor=" + cursor;
        return JSON.treeToValue(
                require(commands.send(page, "GET", API + "?limit=" + PART + from)), ImportView.Part.class);
    }

    ImportView report(HttpServletRequest page, String id) {
        return JSON.treeToValue(require(commands.send(page, "GET", API + "/" + known(id))), ImportView.class);
    }

    TableView table(HttpServletRequest page, String id) {
        return JSON.treeToValue(require(commands.send(page, "GET", TABLES + "/" + known(id))), TableView.class);
    }

    /** A mapping that is kept; empty where there is none of that name. */
    Optional<JsonNode> mapping(HttpServletRequest page, String name) {
        if (!isName(name)) {
            return Optional.empty();
        }
        CommandSide.Answer answer = commands.send(page, "GET", MAPPINGS + name);
        return answer.status() == HttpStatus.NOT_FOUND.value() ? Optional.empty() : Optional.of(require(answer));
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches() && name.length() <= 100;
    }

    QuarantineView quarantine(HttpServletRequest page, String id) {
        QuarantineView view = new QuarantineView();
        try {
            commands.quarantine(page, API + "/" + known(id) + "/quarantine?limit=" + QuarantineView.MOST, view);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return view;
    }

    /** Leads to an import that has begun. A short one has ended by then. */
    View show(HttpServletRequest page, JsonNode begun) {
        String id = begun.path("importId").asString();
        try {
            for (int look = 0; look < LOOKS && report(page, id).running(); look++) {
                Thread.sleep(BETWEEN_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return seeOther("/imports/" + id);
    }

    static View seeOther(String target) {
        RedirectView view = new RedirectView(URI.create(target).toString());
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    static String known(String id) {
        if (!ID.matcher(id).matches()) {
            throw NotFoundException.of("import", id);
        }
        return id;
    }

    /** What was answered; a problem becomes that of the page. */
    static JsonNode require(CommandSide.Answer answer) {
        if (answer.succeeded()) {
            return answer.body();
        }
        ProblemType type = Stream.of(ProblemType.values())
                .filter(one -> one.status() == answer.status())
                .findFirst()
                .orElse(ProblemType.INTERNAL);
        throw new ProblemException(Problem.of(type, detail(answer)));
    }

    /** What is wrong, in one sentence. */
    static String detail(CommandSide.Answer answer) {
        JsonNode first = answer.body().path("faults").path(0);
        return first.has("message")
                ? first.path("parameter").asString("") + " "
                        + first.path("message").asString()
                : answer.body().path("detail").asString("");
    }
}
