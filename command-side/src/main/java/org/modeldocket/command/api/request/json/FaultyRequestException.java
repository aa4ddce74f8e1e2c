package org.modeldocket.command.api.request.json;

import java.util.List;

/** The request is JSON, but not what was asked for; carries every fault that was found. An answer, so without a stack trace. */
public final class FaultyRequestException extends RuntimeException {
    private final transient List<Fault> faults;

    public FaultyRequestException(List<Fault> faults) {
        super(faults.size() == 1 ? "one fault" : faults.size() + " faults", null, false, false);
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
