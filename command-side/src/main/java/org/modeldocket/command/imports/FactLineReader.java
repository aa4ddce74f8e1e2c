package org.modeldocket.command.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.api.request.ChangeRequest;
import org.modeldocket.command.api.request.FactIds;
import org.modeldocket.command.api.request.RegistrationRequest;
import org.modeldocket.command.api.request.RequestReader;
import org.modeldocket.command.api.request.json.Fault;
import org.modeldocket.command.api.request.json.FaultyRequestException;
import org.modeldocket.command.api.request.json.JsonDocument;
import org.modeldocket.command.api.request.json.MalformedJsonException;
import org.modeldocket.command.decision.CorrectedStatement;
import org.modeldocket.command.decision.ProposedFact;
import org.modeldocket.command.imports.csv.CsvLines;
import org.modeldocket.command.organisations.KnownNames;
import org.modeldocket.facts.CitationAdded;
import org.modeldocket.facts.ClaimRanked;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.organisation.OrganisationStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a line as the requests that record are read: a registration, which has no {@code type} or that of one; a fact with its {@code
 * releaseId}; or a fact as a CloudEvent. A line without {@code factId} gets one that follows from what it says.
 */
final class FactLineReader {
    private static final String RELEASE_ID = "releaseId";
    private static final String FACT_ID = "factId";
    private static final String TYPE = "type";

    private final KnownNames names;
    private final boolean ofTable;

    /** @param ofTable whether the lines were made of a table, and one may say what is wrong with its row */
    FactLineReader(KnownNames names, boolean ofTable) {
        this.names = names;
        this.ofTable = ofTable;
    }

    ReadLine read(SourceLine line) {
        if (line.isTooLong()) {
            return bad(
                    line, "the line has " + line.length() + " bytes; at most " + line.bytes().length + " are allowed");
        }
        if (ofTable && line.bytes()[0] == CsvLines.NO_ROW) {
            return bad(line, line.text().substring(1));
        }
        try {
            JsonDocument document = JsonDocument.parse(line.bytes());
            if (!(document.root() instanceof ObjectNode root)) {
                return bad(line, "the line is no JSON object");
            }
            return root.has(EventLine.MARK) ? event(line) : request(line, document, root);
        } catch (MalformedJsonException e) {
            String column = e.column() > 0 ? " (column " + e.column() + ")" : "";
            return bad(line, String.valueOf(e.getMessage()).replace("the body", "the line") + column);
        } catch (FaultyRequestException e) {
            // The name of an organisation may come with a later line.
            return new ReadLine.Bad(line, BadLine.of(line, e.faults()), true);
        } catch (NoEventException e) {
            return bad(line, String.valueOf(e.getMessage()));
        }
    }

    private static ReadLine bad(SourceLine line, String reason) {
        return new ReadLine.Bad(line, BadLine.of(line, reason), false);
    }

    private ReadLine request(SourceLine line, JsonDocument document, ObjectNode root) {
        JsonNode type = root.get(TYPE);
        boolean registers =
                type == null || type.isString() && type.stringValue().equals(FactType.RELEASE_REGISTERED.logicalName());
        return registers ? registration(line, document, root) : fact(line, document, root);
    }

    private ReadLine event(SourceLine line) {
        JsonDocument request = EventLine.request(line.bytes());
        try {
            return request(line, request, (ObjectNode) request.root());
        } catch (FaultyRequestException e) {
            throw new FaultyRequestException(e.faults().stream()
                    .map(fault -> new Fault("/data" + fault.pointer(), fault.message()))
                    .toList());
        }
    }

    private ReadLine registration(SourceLine line, JsonDocument document, ObjectNode root) {
        RegistrationRequest registration = RequestReader.registration(document, names);
        FactId given = registration.factId();
        FactId id = given == null ? id(registration.releaseId(), root) : given;
        return fact(line, registration.releaseId(), registration.fact(id), given == null);
    }

    private ReadLine fact(SourceLine line, JsonDocument document, ObjectNode root) {
        JsonNode given = root.get(RELEASE_ID);
        ReleaseId stream = stream(given);
        if (!root.has("data")) {
            root.remove(RELEASE_ID);
        }
        boolean derived = !root.hasNonNull(FACT_ID);
        FactId otherwise = id(stream == null ? new ReleaseId("none") : stream, root);
        try {
            ChangeRequest change = ChangeRequest.of(document, otherwise, names);
            if (change != null && stream != null) {
                return new ReadLine.Fact(
                        line,
                        stream,
                        new ProposedFact(
                                change.factId(),
                                derived,
                                false,
                                state -> change.of(CorrectedStatement.before(state, change.target(), change.factId()))),
                        true,
                        List.of());
            }
            ReleaseFact fact = RequestReader.fact(document, () -> otherwise, names, stream);
            if (stream == null) {
                throw new FaultyRequestException(List.of(noRelease(given)));
            }
            return fact(line, stream, fact, derived);
        } catch (FaultyRequestException e) {
            if (stream != null || e.faults().getFirst().pointer().equals("/" + RELEASE_ID)) {
                throw e;
            }
            List<Fault> all = new ArrayList<>(List.of(noRelease(given)));
            all.addAll(e.faults());
            throw new FaultyRequestException(all);
        }
    }

    private ReadLine fact(SourceLine line, ReleaseId stream, ReleaseFact fact, boolean derived) {
        OrganisationStream organisation = OrganisationStream.of(stream);
        if (organisation != null && names.name(organisation.kind(), organisation.id()) == null) {
            return new ReadLine.Bad(line, BadLine.of(line, "no fact names the " + stream.named()), true);
        }
        boolean opens = FactType.of(fact) == FactType.RELEASE_REGISTERED || stream.isOfOrganisation();
        boolean changes =
                fact instanceof RecordKeeping && !(fact instanceof CitationAdded) && !(fact instanceof ClaimRanked);
        return new ReadLine.Fact(
                line,
                stream,
                new ProposedFact(fact.factId(), derived, opens, _ -> fact),
                changes || stream.isOfOrganisation(),
                fact.organisationClaims());
    }

    private static @Nullable ReleaseId stream(@Nullable JsonNode given) {
        try {
            return given != null && given.isString() ? new ReleaseId(given.stringValue()) : null;
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private static Fault noRelease(@Nullable JsonNode given) {
        return new Fault(
                "/" + RELEASE_ID,
                given == null || given.isNull()
                        ? "is missing; it says which release the fact is about"
                        : "is not the id of a release");
    }

    private static FactId id(ReleaseId stream, ObjectNode root) {
        return FactIds.of("import", stream.value(), CanonicalText.of(root));
    }
}
