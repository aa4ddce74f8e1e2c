package org.modeldocket.query.vocabulary;

import java.util.List;

/** All terms. */
record VocabularyAnswer(List<TermList> items) {}
