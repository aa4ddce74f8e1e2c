package org.modeldocket.query.projection;

import java.util.List;

/**
 * The names of the views. Each names a processor, the script of its tables, and the schemas of its generations: a name that
 * changed would begin anew.
 */
public final class Views {
    public static final String TIMELINE = "timeline";
    public static final String DOSSIER = "dossier";
    public static final String TREATMENTS = "treatments";
    public static final String REGISTERS = "registers";

    public static final List<String> ALL = List.of(TIMELINE, DOSSIER, TREATMENTS, REGISTERS);

    private Views() {}
}
