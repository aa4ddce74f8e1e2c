package org.modeldocket.command.api.request;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.organisations.IdOfNames;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.Instrument;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.PreviewId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.SuspensionId;
import org.modeldocket.vocabulary.text.ModelName;
import org.modeldocket.vocabulary.text.ShortText;

/**
 * The ids that follow from what a request names, when it gives none: the same request gives the same id on every machine. Each is a
 * {@link org.modeldocket.vocabulary.id.Slug} of the words listed here, in this order. Two things with the same names get the same id;
 * the record's rules then refuse the second, and its sender gives an id.
 *
 * <p>Every method throws {@link IllegalArgumentException} when a name has no letter or digit.
 */
public final class DerivedIds {
    private DerivedIds() {}

    /** The company's id, model, version: {@code openai-gpt-5-6}. */
    public static ReleaseId release(Company company, ModelName model, @Nullable ShortText version) {
        String id = company.id().value();
        return new ReleaseId(
                version == null
                        ? IdOfNames.of(id, model.value()).value()
                        : IdOfNames.of(id, model.value(), version.value()).value());
    }

    /** The first agency, the title, the instrument, when: {@code department-of-commerce-foreign-access-executive-order-2026-06}. */
    static DirectiveId directive(List<Agency> agencies, ShortText title, Instrument instrument, Occurred occurred) {
        return new DirectiveId(IdOfNames.of(
                        agencies.getFirst().name().value(),
                        title.value(),
                        instrument.name().toLowerCase(Locale.ROOT),
                        occurred.edtf().toString())
                .value());
    }

    /** Who imposed it, under which directive, when: {@code suspension-by-company-some-directive-2026-06}. */
    static SuspensionId suspension(Party imposedBy, @Nullable DirectiveId directive, Occurred occurred) {
        String by = "suspension by " + imposedBy.name().toLowerCase(Locale.ROOT);
        String under = directive == null ? "" : directive.value();
        return new SuspensionId(
                IdOfNames.of(by, under, occurred.edtf().toString()).value());
    }

    /** Who granted it, through which agencies, when: {@code preview-by-government-some-agency-2026-06}. */
    static PreviewId preview(Party grantedBy, List<Agency> agencies, Occurred occurred) {
        String by = "preview by " + grantedBy.name().toLowerCase(Locale.ROOT);
        String through = String.join(
                " ", agencies.stream().map(agency -> agency.id().value()).toList());
        return new PreviewId(
                IdOfNames.of(by, through, occurred.edtf().toString()).value());
    }
}
