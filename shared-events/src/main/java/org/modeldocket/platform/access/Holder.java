package org.modeldocket.platform.access;

import java.util.List;
import org.modeldocket.vocabulary.Actor;

/** Who holds a token or a session, and what it allows. */
public record Holder(Actor actor, List<Role> roles) {
    /** Copies the roles. */
    public Holder {
        roles = List.copyOf(roles);
    }

    /** The holder of a token. */
    public static Holder of(Token token) {
        return new Holder(new Actor(token.subject(), token.name()), token.roles());
    }

    public boolean may(Role role) {
        return roles.contains(role);
    }
}
