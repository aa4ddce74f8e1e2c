package org.modeldocket.command.api.request.json;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one request, in the order in which it was found. */
public final class Faults {
    /** So many faults are listed; a document with more is not a slip of the pen, and the answer stays small. */
    public static final int MOST = 500;

    private final List<Fault> found = new ArrayList<>();
    private int count;

    Faults() {}

    Faults(Faults others) {
        found.addAll(others.found);
        count = others.count;
    }

    public void add(JsonPointer pointer, String message) {
        count++;
        if (found.size() < MOST) {
            found.add(new Fault(pointer.text(), message));
        }
    }

    /** How many were added so far, the unlisted ones included. */
    public int count() {
        return count;
    }

    public void refuseIfAny() {
        if (count > found.size()) {
            found.add(new Fault("", "has " + (count - found.size()) + " further faults, which are not listed"));
        }
        if (!found.isEmpty()) {
            throw new FaultyRequestException(found);
        }
    }
}
