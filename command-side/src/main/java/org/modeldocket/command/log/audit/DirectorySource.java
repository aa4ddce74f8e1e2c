package org.modeldocket.command.log.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.modeldocket.command.log.OfflineLog;
import org.modeldocket.command.log.note.SignedNote;
import org.modeldocket.command.log.tree.ProofBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The log in a data directory. */
final class DirectorySource implements CheckpointSource {
    private final OfflineLog log;

    DirectorySource(Path data) throws IOException {
        Path directory = OfflineLog.in(data);
        if (!Files.isDirectory(directory)) {
            throw new UnverifiableInput(data + " holds no log");
        }
        log = OfflineLog.open(directory);
    }

    @Override
    public SignedNote newest() throws IOException {
        if (log.count() == 0) {
            throw new UnverifiableInput("the log has signed nothing yet");
        }
        return SignedNote.parse(log.checkpoint(log.count() - 1).note());
    }

    @Override
    public JsonNode consistency(long from, long to) {
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        ProofBuilder.consistency(log.nodes(), from, to)
                .forEach(hash -> answer.withArray("proof").add(hash.toString()));
        return answer;
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
