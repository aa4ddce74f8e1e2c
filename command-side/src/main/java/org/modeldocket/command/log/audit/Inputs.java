package org.modeldocket.command.log.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;
import org.modeldocket.command.log.note.Checkpoint;
import org.modeldocket.command.log.note.SignedNote;
import org.modeldocket.command.log.note.VerifierKey;
import org.modeldocket.platform.files.FailureMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what an auditor is given. */
final class Inputs {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Inputs() {}

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UnverifiableInput(file + " cannot be read: " + FailureMessage.of(e), e);
        }
    }

    static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UnverifiableInput(file + " cannot be read: " + FailureMessage.of(e), e);
        } catch (JacksonException e) {
            throw new UnverifiableInput(
                    file + " is not JSON: reading stopped in line "
                            + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr(),
                    e);
        }
    }

    /** A verifier key, or a file that holds one. */
    static VerifierKey key(String textOrFile) {
        Path file = textOrFile.contains("+") ? null : Path.of(textOrFile);
        try {
            return VerifierKey.parse(file == null ? textOrFile : text(file));
        } catch (IllegalArgumentException e) {
            throw new UnverifiableInput("--key " + textOrFile + ": " + e.getMessage(), e);
        }
    }

    static SignedNote note(Path file) {
        try {
            return SignedNote.parse(text(file));
        } catch (IllegalArgumentException e) {
            throw new UnverifiableInput(file + " is not a checkpoint: " + e.getMessage(), e);
        }
    }

    /** The checkpoint in a note, whose signature is verified. */
    static Checkpoint checkpoint(SignedNote note, String what, Collection<VerifierKey> keys, Audit audit) {
        Checkpoint checkpoint = parse(note, what);
        if (keys.stream().noneMatch(key -> key.name().equals(checkpoint.origin()))) {
            audit.find(
                    Finding.Kind.WRONG_ORIGIN,
                    what + " is of the log " + checkpoint.origin() + ", which is not the name of a key given");
        }
        switch (note.under(keys)) {
            case SIGNED ->
                audit.verified(what + " is signed by the key: " + checkpoint.origin() + ", size " + checkpoint.size());
            case BADLY_SIGNED ->
                audit.find(Finding.Kind.BAD_SIGNATURE, what + " bears a signature that is not the key's");
            case SIGNED_BY_OTHERS ->
                audit.find(
                        Finding.Kind.WRONG_KEY,
                        what + " is signed by "
                                + note.signatures().stream()
                                        .map(line -> line.name() + " with another key")
                                        .collect(Collectors.joining(", "))
                                + ", and not by the key given");
        }
        return checkpoint;
    }

    private static Checkpoint parse(SignedNote note, String what) {
        try {
            return Checkpoint.parse(note.text());
        } catch (IllegalArgumentException e) {
            throw new UnverifiableInput(what + " is not a checkpoint: " + e.getMessage(), e);
        }
    }
}
