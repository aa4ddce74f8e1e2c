package org.modeldocket.command.api.request.json;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer where, as a JSON Pointer (RFC 6901) into the body as it was sent; a missing member is named at the place
 *     where it should stand
 * @param message what is wrong, in plain words, to be read after the pointer
 */
public record Fault(String pointer, String message) {}
