package org.modeldocket.query.http;

/** What is wrong with one parameter of a request: of its path, its query or its headers. */
public record Fault(String parameter, String message) {}
