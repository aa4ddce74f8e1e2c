package org.modeldocket.platform.access;

import java.util.Optional;

/** Tells whose a session is. The program that has sessions provides a bean; without it there are none. */
public interface SessionLookup {
    /** The holder of the session with that secret; empty where there is none, it has ended, or its holder may not sign in any more. */
    Optional<Holder> find(TokenSecret secret);
}
