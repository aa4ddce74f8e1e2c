package org.modeldocket.platform.account;

import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.modeldocket.platform.access.Role;
import org.modeldocket.platform.files.SharedJsonFile;
import org.modeldocket.vocabulary.text.ShortText;

/** The users, in a file beside that of the tokens. */
final class UserFile {
    static final String NAME = "users.json";
    private static final Pattern USER_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    /** What the file holds. */
    record Content(List<User> users) {
        Content {
            users = List.copyOf(users);
        }
    }

    private final SharedJsonFile<Content> file;
    private final Passwords passwords;
    private final Clock clock;

    /** @param tokens the file of the tokens */
    UserFile(Path tokens, Passwords passwords, Clock clock) {
        this.file = new SharedJsonFile<>(
                tokens.resolveSibling(NAME), Content.class, new Content(List.of()), "a list of users");
        this.passwords = passwords;
        this.clock = clock;
    }

    /** The users, revoked ones included. */
    List<User> read() {
        return file.read().users();
    }

    /** The user of that name, unless there is none or it is revoked. */
    Optional<User> find(String name) {
        return file.current().users().stream()
                .filter(user -> user.name().equals(name) && !user.isRevoked())
                .findFirst();
    }

    /** @throws IllegalArgumentException when a value is not allowed, or the name is taken, also by a revoked user: facts may name it */
    User create(String name, String displayName, List<Role> roles, String password) {
        if (!USER_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a user name has 1 to 64 of a to z, digits, points, hyphens and underscores, and begins with a letter or a digit");
        }
        User user = new User(
                name,
                new ShortText(displayName).value(),
                roles.stream().distinct().sorted().toList(),
                passwords.hash(password),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                null);
        change(users -> {
            if (users.stream().anyMatch(other -> other.name().equals(name))) {
                throw new IllegalArgumentException("there is a user " + name + " already");
            }
            return Stream.concat(users.stream(), Stream.of(user)).toList();
        });
        return user;
    }

    /** Sets another password; empty where there is no such user. */
    Optional<User> password(String name, String password) {
        String hash = passwords.hash(password);
        return change(name, user -> user.withPassword(hash));
    }

    /** Revokes a user for good; empty where there is none. */
    Optional<User> revoke(String name) {
        return change(name, user -> user.revoked(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    }

    private Optional<User> change(String name, UnaryOperator<User> change) {
        List<User> after = change(users -> users.stream()
                .map(user -> user.name().equals(name) ? change.apply(user) : user)
                .toList());
        return after.stream().filter(user -> user.name().equals(name)).findFirst();
    }

    private List<User> change(UnaryOperator<List<User>> change) {
        return file.change("users.lock", content -> new Content(change.apply(content.users())))
                .users();
    }
}
