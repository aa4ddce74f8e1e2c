package org.modeldocket.platform.access;

import org.modeldocket.vocabulary.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A request with a valid token or session. Its principal is the {@link Actor} that facts will name. Holds no secret. */
final class TokenAuthentication extends AbstractAuthenticationToken {
    private final transient Actor actor;

    TokenAuthentication(Holder holder) {
        super(holder.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList());
        this.actor = holder.actor();
        super.setAuthenticated(true);
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return actor.subject();
    }
}
