package org.modeldocket.command.api.request;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.api.request.text.NameText;
import org.modeldocket.command.organisations.IdOfNames;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Capability;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.Customer;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.PlannedDate;
import org.modeldocket.vocabulary.text.ShortText;

/**
 * The objects that a request may write as one string: an organisation or a capability by its name, a date by its EDTF, a measure or an
 * audience by its kind.
 */
final class Shorthands {
    private static final Map<Class<?>, Function<String, ?>> PARSERS = Map.of(
            Company.class,
                    text -> {
                        ShortText name = organisation(text);
                        return new Company(IdOfNames.of(name.value()), name);
                    },
            Agency.class,
                    text -> {
                        ShortText name = organisation(text);
                        return new Agency(IdOfNames.of(name.value()), name, null);
                    },
            Customer.class,
                    text -> {
                        ShortText name = organisation(text);
                        return new Customer(IdOfNames.of(name.value()), name);
                    },
            Capability.class,
                    text -> {
                        ShortText name = new ShortText(NameText.trimmed(text));
                        NameText.require(name.value());
                        return new Capability(IdOfNames.of(name.value()), name);
                    },
            Occurred.class, text -> new Occurred(EdtfDate.parse(text), null),
            PlannedDate.class, text -> PlannedDate.of(EdtfDate.parse(text)),
            Measure.class, text -> Measure.of((Measure.Kind) RequestTexts.constant(Measure.Kind.class, text)),
            Audience.class, text -> Audience.of((Audience.Kind) RequestTexts.constant(Audience.Kind.class, text)));

    private Shorthands() {}

    /** The way from a string to the type, or null where the type is always written in full. */
    static @Nullable Function<String, ?> parser(Class<?> type) {
        return PARSERS.get(type);
    }

    private static ShortText organisation(String text) {
        ShortText name = new ShortText(NameText.trimmed(text));
        NameText.requireOrganisation(name.value());
        return name;
    }
}
