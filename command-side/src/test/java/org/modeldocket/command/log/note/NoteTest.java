package org.modeldocket.command.log.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.command.log.tree.Hash;

class NoteTest {
    /** The example in the documentation of Go's package note, which the format comes from. */
    private static final String KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    @TempDir
    private Path directory;

    @Test
    void aNoteMadeByOthersIsRead() {
        VerifierKey key = VerifierKey.parse(KEY);
        assertThat(key).hasToString(KEY);
        SignedNote note = SignedNote.parse(NOTE);
        assertThat(note.under(List.of(key))).isEqualTo(SignedNote.Trust.SIGNED);
        assertThat(note).hasToString(NOTE);
        assertThat(SignedNote.parse(NOTE.replace("your problem,", "my problem,"))
                        .under(List.of(key)))
                .isEqualTo(SignedNote.Trust.BADLY_SIGNED);
    }

    @Test
    void aSignatureCountsOnlyFromAKeyThatIsTrusted() throws Exception {
        SigningKey key = SigningKey.ensure(directory.resolve("a.key"), "example.org/log");
        SigningKey other = SigningKey.ensure(directory.resolve("b.key"), "example.org/log");
        String text = new Checkpoint("example.org/log", 7, Hash.OF_NOTHING).text();
        SignedNote note = SignedNote.by(key.verifier(), text, key.sign(text));
        SignedNote both = new SignedNote(
                text,
                List.of(
                        SignedNote.by(other.verifier(), text, other.sign(text))
                                .signatures()
                                .getFirst(),
                        note.signatures().getFirst()));
        assertThat(note.under(List.of(key.verifier()))).isEqualTo(SignedNote.Trust.SIGNED);
        assertThat(note.under(List.of(other.verifier()))).isEqualTo(SignedNote.Trust.SIGNED_BY_OTHERS);
        assertThat(note.under(List.of())).isEqualTo(SignedNote.Trust.SIGNED_BY_OTHERS);
        assertThat(SignedNote.parse(both.toString()).under(List.of(key.verifier())))
                .isEqualTo(SignedNote.Trust.SIGNED);
        assertThat(SignedNote.by(key.verifier(), text, other.sign(text)).under(List.of(key.verifier())))
                .isEqualTo(SignedNote.Trust.BADLY_SIGNED);
        assertThat(SignedNote.by(key.verifier(), text, Arrays.copyOf(key.sign(text), 63))
                        .under(List.of(key.verifier())))
                .isEqualTo(SignedNote.Trust.BADLY_SIGNED);
    }

    @Test
    void aKeyIsItsOwnersAloneAndTheSameAfterwards() throws Exception {
        Path file = directory.resolve("log").resolve("signing.key");
        SigningKey made = SigningKey.ensure(file, "example.org/log");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        SigningKey read = SigningKey.ensure(file, "example.org/log");
        assertThat(read.verifier()).isEqualTo(made.verifier());
        assertThat(made.verifier().verifies("text\n", read.sign("text\n"))).isTrue();
        Files.writeString(file, "-----BEGIN PRIVATE KEY-----\nMC4=\n-----END PRIVATE KEY-----\n");
        assertThatThrownBy(() -> SigningKey.read(file, "example.org/log"))
                .hasMessageContaining("no Ed25519 private key");
        Files.writeString(file, "nothing");
        assertThatThrownBy(() -> SigningKey.read(file, "example.org/log")).hasMessageContaining("PEM");
    }

    /** The pair of RFC 8410, section 10. */
    @Test
    void aKeyMadeElsewhereHasThePublicKeyThatBelongsToIt() throws Exception {
        Path file = directory.resolve("given.key");
        Files.writeString(file, """
                -----BEGIN PRIVATE KEY-----
                MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
                -----END PRIVATE KEY-----
                """);
        VerifierKey key = SigningKey.read(file, "a").verifier();
        byte[] raw = Base64.getDecoder().decode("MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=");
        String typed = Base64.getEncoder()
                .encodeToString(join(new byte[] {1}, Arrays.copyOfRange(raw, raw.length - 32, raw.length)));
        assertThat(key.toString()).endsWith("+" + typed);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    @Test
    void whatIsNoNoteNoKeyAndNoCheckpointIsRefused() {
        for (String note : List.of(
                "",
                "\n\n",
                "text\n",
                "text\n\n",
                "text\n\n— a\n",
                "text\n\n- a AAAAAAA=\n",
                "a\tb\n\n— a AAAAAAA=\n",
                "text\n\n— a AAAA\n",
                "text\n\n— a AAAAAAA=")) {
            assertThatThrownBy(() -> SignedNote.parse(note)).as(note).isInstanceOf(IllegalArgumentException.class);
        }
        for (String key : List.of(
                "", "a", "a+b+c", KEY.replace("c74f20a3", "c74f20a4"), KEY.replace("Peter", "Pete"), KEY + "AA==")) {
            assertThatThrownBy(() -> VerifierKey.parse(key)).as(key).isInstanceOf(IllegalArgumentException.class);
        }
        String root = Hash.OF_NOTHING.toString();
        for (String text : List.of(
                "a\n1\n", "a\n01\n" + root + "\n", "a\n-1\n" + root + "\n", "a\n1\nAAAA\n", "\n1\n" + root + "\n")) {
            assertThatThrownBy(() -> Checkpoint.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Checkpoint.parse("a\n1\n" + root + "\nan extension\n").size())
                .isEqualTo(1);
    }

    @Test
    void anOriginWithASpaceOrAPlusIsRefused() throws Exception {
        SigningKey.ensure(directory.resolve("there"), "example.org/log");
        assertThatThrownBy(() -> SigningKey.ensure(directory.resolve("there"), "a b"))
                .hasMessageContaining("origin");
        for (String origin : List.of("", "a b", "a+b", "a\u00a0b", "a\u2003b", "a\nb", "x".repeat(201))) {
            assertThatThrownBy(() -> SigningKey.ensure(directory.resolve("k"), origin))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("origin");
        }
    }
}
