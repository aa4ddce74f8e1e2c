package org.modeldocket.command.api.request;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.organisations.IdOfNames;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.Instrument;
import org.modeldocket.vocabulary.Jurisdiction;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.PreviewId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.id.SuspensionId;
import org.modeldocket.vocabulary.text.ModelName;
import org.modeldocket.vocabulary.text.ShortText;

/**
 * The members of one object that were read without a fault, to derive others from. All that must be there is there.
 *
 * @param object what is read
 * @param names what the record knows of the organisation that a name stands for
 */
record ReadMembers(Class<?> object, Map<String, Object> byName, NamesById names) {
    private static final Map<Class<?>, Function<ReadMembers, Object>> DERIVED = Map.of(
            Slug.class, ReadMembers::id,
            ReleaseId.class, ReadMembers::releaseId,
            DirectiveId.class, ReadMembers::directiveId,
            SuspensionId.class, ReadMembers::suspensionId,
            PreviewId.class, ReadMembers::previewId);

    /** The id of that type which follows from the others. */
    Object derived(Class<?> id) {
        return Objects.requireNonNull(DERIVED.get(id), id::toString).apply(this);
    }

    /** The id of an organisation or a capability, from its name. */
    private Slug id() {
        ShortText name = line("name");
        Slug id = IdOfNames.of(name.value());
        Jurisdiction jurisdiction = find("jurisdiction", Jurisdiction.class);
        return names.holder(
                object,
                name,
                jurisdiction,
                jurisdiction == null || !names.isElsewhere(id, jurisdiction)
                        ? id
                        : IdOfNames.of(name.value(), jurisdiction.value()));
    }

    private DirectiveId directiveId() {
        return DerivedIds.directive(
                agencies(), line("title"), get("instrument", Instrument.class), get("occurred", Occurred.class));
    }

    private ReleaseId releaseId() {
        return DerivedIds.release(
                get("company", Company.class), get("model", ModelName.class), find("version", ShortText.class));
    }

    private SuspensionId suspensionId() {
        return DerivedIds.suspension(
                get("imposedBy", Party.class), find("directiveId", DirectiveId.class), get("occurred", Occurred.class));
    }

    private PreviewId previewId() {
        return DerivedIds.preview(get("grantedBy", Party.class), agencies(), get("occurred", Occurred.class));
    }

    @SuppressWarnings("unchecked") // the reader read them as what the record's component says
    private List<Agency> agencies() {
        return (List<Agency>) byName.getOrDefault("agencies", List.of());
    }

    private ShortText line(String member) {
        return get(member, ShortText.class);
    }

    private <T> T get(String member, Class<T> type) {
        return Objects.requireNonNull(find(member, type));
    }

    private <T> @Nullable T find(String member, Class<T> type) {
        return type.cast(byName.get(member));
    }
}
