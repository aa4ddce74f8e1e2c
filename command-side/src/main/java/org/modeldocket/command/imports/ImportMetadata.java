package org.modeldocket.command.imports;

import java.util.Map;
import java.util.UUID;
import org.modeldocket.wire.MetadataKeys;

/** What the facts of an import are stored with: who sent it, and as their correlation id the id of the import. */
final class ImportMetadata {
    private ImportMetadata() {}

    static Map<String, String> of(ImportReport report) {
        String commandId = UUID.randomUUID().toString();
        return Map.of(
                MetadataKeys.ACTOR_SUBJECT, report.actor().subject(),
                MetadataKeys.ACTOR_NAME, report.actor().name(),
                MetadataKeys.COMMAND_ID, commandId,
                MetadataKeys.CORRELATION_ID, report.importId(),
                MetadataKeys.CAUSATION_ID, commandId);
    }
}
