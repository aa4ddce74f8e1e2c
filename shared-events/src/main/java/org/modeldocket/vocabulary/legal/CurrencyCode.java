package org.modeldocket.vocabulary.legal;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.modeldocket.vocabulary.text.Quoted;

/** A currency by its ISO 4217 code, such as {@code USD}. */
public record CurrencyCode(String value) {
    private static final Set<String> KNOWN = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** @throws IllegalArgumentException when {@code value} is no such code; the message quotes it */
    public CurrencyCode {
        if (!KNOWN.contains(value)) {
            throw new IllegalArgumentException(Quoted.of(value) + " is not an ISO 4217 code such as USD or EUR");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
