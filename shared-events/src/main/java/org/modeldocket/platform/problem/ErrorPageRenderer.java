package org.modeldocket.platform.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Renders the page of an error. A process without pages has none and answers every error with a problem. */
public interface ErrorPageRenderer {
    /** @param explanation what is wrong and what to do, in plain words; null where the status says all */
    ModelAndView of(HttpStatus status, @Nullable String explanation);
}
