package org.modeldocket.query.http;

import java.util.List;

/** A request whose parameters cannot be understood, with every fault. */
public final class MalformedException extends RuntimeException {
    private final transient List<Fault> faults;

    public MalformedException(List<Fault> faults) {
        super("cannot be understood: " + faults);
        this.faults = List.copyOf(faults);
    }

    public MalformedException(String parameter, String message) {
        this(List.of(new Fault(parameter, message)));
    }

    List<Fault> faults() {
        return faults;
    }
}
