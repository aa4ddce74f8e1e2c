package org.modeldocket.query.desk.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.access.Role;
import org.modeldocket.platform.access.SignedIn;
import org.modeldocket.query.desk.CommandSide;
import org.modeldocket.query.desk.imports.ImportView;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.vocabulary.Actor;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the command side tells of its work: the newest imports, refused commands and checkpoints. Null where it does not answer. */
@Component
final class CommandSideState {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int NEWEST = 10;
    private static final long HOURS_FROM_MINUTES = 120;
    private static final long DAYS_FROM_HOURS = 48;

    private final CommandSide commands;
    private final Clock clock;
    private final Messages words;

    CommandSideState(CommandSide commands, Clock clock, Messages words) {
        this.commands = commands;
        this.clock = clock;
        this.words = words;
    }

    /** A command that was refused, without what was sent. */
    record Refused(
            Instant refusedAt,
            Actor actor,
            String command,
            @Nullable String type,
            @Nullable String releaseId,
            String rule,
            String reason) {}

    /** A signed checkpoint of the log. */
    record Kept(long size, Instant signedAt) {}

    /** @param age how long ago it was signed, in words */
    record Checkpoint(long size, Instant signedAt, String age) {}

    /** Those of this node, the newest first. */
    @Nullable
    List<ImportView> imports(HttpServletRequest page) {
        return newest(page, "/api/imports", ImportView.class);
    }

    /** Null, too, where the user may not read them: that takes the role auditor. */
    @Nullable
    List<Refused> refused(HttpServletRequest page) {
        return mayReadRefusals(page) ? newest(page, "/api/refusals", Refused.class) : null;
    }

    static boolean mayReadRefusals(HttpServletRequest page) {
        return SignedIn.of(page).orElseThrow().holder().may(Role.AUDITOR);
    }

    @Nullable
    List<Checkpoint> checkpoints(HttpServletRequest page) {
        List<Kept> kept = newest(page, "/api/log/checkpoints", Kept.class);
        return kept == null
                ? null
                : kept.stream()
                        .map(one -> new Checkpoint(one.size(), one.signedAt(), age(one.signedAt())))
                        .toList();
    }

    private String age(Instant signedAt) {
        Duration age = Duration.between(signedAt, clock.instant());
        return age.toMinutes() < HOURS_FROM_MINUTES
                ? words.say("operations.age.minutes", Math.max(0, age.toMinutes()))
                : age.toHours() < DAYS_FROM_HOURS
                        ? words.say("operations.age.hours", age.toHours())
                        : words.say("operations.age.days", age.toDays());
    }

    private <T> @Nullable List<T> newest(HttpServletRequest page, String path, Class<T> type) {
        CommandSide.Answer answer = commands.send(page, "GET", path + "?limit=" + NEWEST);
        if (!answer.succeeded()) {
            return null;
        }
        List<T> items = new ArrayList<>();
        for (JsonNode item : answer.body().path("items")) {
            items.add(JSON.treeToValue(item, type));
        }
        return items;
    }
}
