package org.modeldocket.vocabulary.id;

/** Names what several facts of a case can be about: one begins it, others change it or end it. */
public sealed interface SubjectId permits DirectiveId, SuspensionId, PreviewId {}
