package org.modeldocket.command.log.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.modeldocket.command.log.KeptLog;
import org.modeldocket.command.log.Proofs;
import org.modeldocket.command.log.SignedNote;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The log in a data directory. */
final class DirectorySource implements CheckpointSource {
    private final KeptLog log;

    DirectorySource(Path data) throws IOException {
        Path directory = KeptLog.in(data);
        if (!Files.isDirectory(directory)) {
            throw new NotCheckable(data + " holds no log");
        }
        log = KeptLog.open(directory);
    }

    @Override
    public SignedNote newest() throws IOException {
        if (log.count() == 0) {
            throw new NotCheckable("the log has signed nothing yet");
        }
        return SignedNote.parse(log.checkpoint(log.count() - 1).note());
    }

    @Override
    public JsonNode consistency(long from, long to) {
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        Proofs.consistency(log.nodes(), from, to)
                .forEach(hash -> answer.withArray("proof").add(hash.toString()));
        return answer;
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
