package org.modeldocket.architecture.planted.facts;

import org.springframework.util.StringUtils;

/** Breaks a rule on purpose: a fact that knows a framework. */
class FramedFact {
    boolean blank(String text) {
        return !StringUtils.hasText(text);
    }
}
