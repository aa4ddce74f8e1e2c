package org.modeldocket.web.access;

/**
 * A request header that addresses understand without a handler that declares it.
 *
 * @param pattern of the addresses, as Spring writes paths
 */
public record AddressHeader(String pattern, String name) {}
