package org.modeldocket.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import org.modeldocket.vocabulary.Actor;
import org.springframework.security.core.Authentication;

/** The authenticated sender of a request that writes. */
public final class AuthenticatedActor {
    private AuthenticatedActor() {}

    public static Actor of(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof Authentication authentication
                && authentication.getPrincipal() instanceof Actor actor) {
            return actor;
        }
        throw new IllegalStateException("a request that writes has an authenticated actor");
    }
}
