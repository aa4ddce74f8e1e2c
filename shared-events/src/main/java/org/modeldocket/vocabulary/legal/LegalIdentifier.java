package org.modeldocket.vocabulary.legal;

import org.modeldocket.vocabulary.text.ShortText;

/** Under what number a directive is found, as its source writes it: {@code 2026-11894} in the Federal Register. */
public record LegalIdentifier(IdentifierScheme scheme, ShortText value) {}
