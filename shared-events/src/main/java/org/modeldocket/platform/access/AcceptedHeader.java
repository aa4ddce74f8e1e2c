package org.modeldocket.platform.access;

/**
 * A request header that addresses understand without a handler that declares it.
 *
 * @param pattern of the addresses, as Spring writes paths
 */
public record AcceptedHeader(String pattern, String name) {}
