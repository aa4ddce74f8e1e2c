package org.modeldocket.query.projecting;

import java.util.List;

/**
 * The names of the views. Each names a processor, its token, its dead letters, and the table {@code <name>_release} that
 * says how far the view holds each release: a name that changed would begin anew.
 */
public final class Views {
    public static final String TIMELINE = "timeline";
    public static final String DOSSIER = "dossier";
    public static final String TREATMENTS = "treatments";
    public static final String REGISTERS = "registers";

    public static final List<String> ALL = List.of(TIMELINE, DOSSIER, TREATMENTS, REGISTERS);

    private Views() {}
}
