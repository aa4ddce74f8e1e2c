package org.modeldocket.platform.problem;

/** What is wrong with one parameter of a request's query. */
public record ParameterFault(String parameter, String message) {}
