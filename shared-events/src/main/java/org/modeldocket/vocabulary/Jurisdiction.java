package org.modeldocket.vocabulary;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.modeldocket.vocabulary.text.Quoted;

/**
 * Where an agency's word is law: an ISO 3166-1 alpha-2 code such as {@code US}, the reserved {@code EU}, or an ISO 3166-2
 * subdivision such as {@code US-CA} (whose country is checked, not the part after the hyphen).
 */
public record Jurisdiction(String value) {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

    /** @throws IllegalArgumentException when {@code value} is no such code; the message quotes it */
    public Jurisdiction {
        if (!FORM.matcher(value).matches() || !("EU".equals(value) || COUNTRIES.contains(value.substring(0, 2)))) {
            throw new IllegalArgumentException(
                    Quoted.of(value) + " is not an ISO 3166 code such as US, GB, EU or US-CA");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
