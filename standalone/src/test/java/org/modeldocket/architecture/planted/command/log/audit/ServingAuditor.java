package org.modeldocket.architecture.planted.command.log.audit;

import org.springframework.context.support.GenericApplicationContext;

/** Breaks a rule on purpose: verifies with the help of a server. */
public class ServingAuditor {
    Object server() {
        return new GenericApplicationContext();
    }
}
