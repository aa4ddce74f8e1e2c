package org.modeldocket.command.api.request;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.api.request.DirectiveRequest.Covered;
import org.modeldocket.command.api.request.DirectiveRequest.ShownIn;
import org.modeldocket.command.api.request.json.Faults;
import org.modeldocket.command.api.request.json.FaultyRequestException;
import org.modeldocket.command.api.request.json.JsonDocument;
import org.modeldocket.command.api.request.json.JsonPointer;
import org.modeldocket.command.organisations.KnownNames;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;
import tools.jackson.databind.JsonNode;

/**
 * Turns a JSON body into a typed request, or lists all its faults at once. Only the inside of an unknown member, and the members
 * beside an unknown {@code type}, are not read.
 */
public final class RequestReader {
    private static final String FACT_ID = "factId";
    private static final String UNREAD = "what is not read is a fault";

    private RequestReader() {}

    /**
     * Reads {@code {"type":"directive-issued", …}}: any fact but a registration, which opens a case and has a path of its own.
     *
     * @param otherwise makes the fact's id where the request gives none
     * @throws FaultyRequestException with every fault
     */
    public static ReleaseFact fact(JsonDocument document, Supplier<FactId> otherwise) {
        return fact(document, otherwise, KnownNames.NONE, null);
    }

    /**
     * @param names gives organisations their names where the request has the id alone
     * @param stream of the release or organisation that the fact is about; null where the release is not known
     */
    public static ReleaseFact fact(
            JsonDocument document, Supplier<FactId> otherwise, KnownNames names, @Nullable ReleaseId stream) {
        boolean ofOrganisation = stream != null && stream.isOfOrganisation();
        Faults faults = document.faults();
        TypeMember allowed = ofOrganisation ? TypeMember.OF_ORGANISATION : TypeMember.RECORDED;
        FactType type = allowed.read(document.root(), JsonPointer.ROOT, faults);
        if (type == null) {
            faults.refuseIfAny();
            throw new IllegalStateException("a type that is not understood is a fault");
        }
        ReadForm form = ReadForm.of(document.root(), type, JsonPointer.ROOT, faults, stream);
        return read(
                document.root(), form, type.factClass(), faults, TypeMember.HANDLED, Map.of(FACT_ID, otherwise), names);
    }

    /** @throws FaultyRequestException with every fault */
    public static RegistrationRequest registration(JsonDocument document) {
        return registration(document, KnownNames.NONE);
    }

    /** @throws FaultyRequestException with every fault */
    public static RegistrationRequest registration(JsonDocument document, KnownNames names) {
        JsonNode root = document.root();
        Faults faults = document.faults();
        Set<String> handled = TypeMember.REGISTRATION.readIfAny(root, faults);
        ReadForm form = ReadForm.ofRegistration(root, faults);
        return read(root, form, RegistrationRequest.class, faults, handled, Map.of(), names);
    }

    /** @throws FaultyRequestException with every fault */
    public static DirectiveRequest directive(JsonDocument document) {
        return directive(document, KnownNames.NONE);
    }

    /** @throws FaultyRequestException with every fault */
    public static DirectiveRequest directive(JsonDocument document, KnownNames names) {
        JsonNode root = document.root();
        Faults faults = document.faults();
        Set<String> handled = new HashSet<>(TypeMember.DIRECTIVE.readIfAny(root, faults));
        handled.add(Covered.MEMBER);
        ShownIn shownIn = ShownIn.of(root, new JsonRecordReader(faults, names));
        Covered covered = Covered.of(root, shownIn, new JsonRecordReader(faults, names), faults);
        DirectiveIssued directive = read(
                root,
                ReadForm.ofDirective(root, handled, faults),
                DirectiveIssued.class,
                faults,
                handled,
                Map.of(FACT_ID, () -> DirectiveRequest.NO_ID),
                names);
        if (covered == null) {
            throw new IllegalStateException(UNREAD);
        }
        return DirectiveRequest.of(covered, shownIn, directive, root.hasNonNull(FACT_ID));
    }

    private static <T> T read(
            JsonNode root,
            ReadForm form,
            Class<T> type,
            Faults faults,
            Set<String> handled,
            Map<String, Supplier<FactId>> otherwise,
            KnownNames names) {
        T result = new JsonRecordReader(faults, names).root(form, type, handled, otherwise);
        if (faults.count() > 0) {
            MissingCitations.note(root, type, faults);
        }
        faults.refuseIfAny();
        if (result == null) {
            throw new IllegalStateException(UNREAD);
        }
        return result;
    }
}
