package org.modeldocket.query.lists.faceted;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.query.names.AgencyName;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Instrument;
import org.modeldocket.vocabulary.Jurisdiction;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.text.Quoted;
import org.modeldocket.vocabulary.text.ShortText;

/** What a list is filtered by, and what its entries are counted by. Its text is the name of the parameter. */
public enum ListFacet {
    COMPANY(false, value -> new Slug(value).value()),
    FAMILY(false, value -> new ShortText(value.strip()).value()),
    STANDING(false, value -> constant(Standing.class, value)),
    TREATMENT(true, value -> constant(Treatment.class, value)),
    FORCE(true, value -> constant(Force.class, value)),
    INSTRUMENT(true, value -> constant(Instrument.class, value)),
    AGENCY(true, value -> new Slug(value).value()),
    JURISDICTION(true, value -> new Jurisdiction(value).value()),
    TYPE(false, ListFacet::type),
    RELEASE(false, value -> new ReleaseId(value).value()),
    YEAR(false, ListFacet::year),
    ACTOR(false, value -> new ShortText(value.strip()).value());

    /** Those of lists of directives. */
    public static final Set<ListFacet> OF_DIRECTIVES =
            Collections.unmodifiableSet(EnumSet.of(COMPANY, FAMILY, FORCE, INSTRUMENT, AGENCY, JURISDICTION));

    /** Those of lists of releases. */
    public static final Set<ListFacet> OF_RELEASES =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(TYPE, RELEASE, YEAR, ACTOR)));

    /** Those of lists of facts. */
    public static final Set<ListFacet> OF_FACTS =
            Collections.unmodifiableSet(EnumSet.of(COMPANY, AGENCY, TYPE, RELEASE, YEAR, ACTOR));

    /** Those of the search. */
    public static final Set<ListFacet> OF_SEARCH = Collections.unmodifiableSet(EnumSet.of(COMPANY, AGENCY, TYPE, YEAR));

    private final boolean ofTreatments;

    @SuppressWarnings("ImmutableEnumChecker") // the functions keep nothing
    private final UnaryOperator<String> read;

    ListFacet(boolean ofTreatments, UnaryOperator<String> read) {
        this.ofTreatments = ofTreatments;
        this.read = read;
    }

    /** Whether it is a matter of single treatments, and not of the release. */
    public boolean ofTreatments() {
        return ofTreatments;
    }

    /** @throws IllegalArgumentException when the text is no value of it; the message says what may have been meant */
    public String read(String text) {
        return read.apply(text);
    }

    /** What a company or an agency is called; null for another value. */
    public @Nullable String nameOf(String value, Names names) {
        return switch (this) {
            case COMPANY -> names.company(new Organisation(value, value)).name();
            case AGENCY -> names.agency(new AgencyName(value, value, null)).name();
            case FAMILY, STANDING, TREATMENT, FORCE, INSTRUMENT, JURISDICTION, TYPE, RELEASE, YEAR, ACTOR -> null;
        };
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String year(String text) {
        if (!text.matches("-?[0-9]{4}") || text.equals("-0000")) {
            throw new IllegalArgumentException(Quoted.of(text) + " is not a year of four digits");
        }
        return text;
    }

    private static String type(String text) {
        return Choices.ofTexts(
                        Stream.of(FactType.values()).map(FactType::logicalName).toList())
                .find(text);
    }

    /** @throws IllegalArgumentException when there is none of that name */
    public static <E extends Enum<E>> String constant(Class<E> type, String text) {
        return Choices.of(type).find(text).name();
    }
}
