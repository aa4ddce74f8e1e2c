package org.modeldocket.query.desk.page;

import org.modeldocket.query.ui.PageController;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets every page lead to signing in, where the pages for it are there. */
@ControllerAdvice(annotations = PageController.class)
final class SignInAdvice {
    @ModelAttribute("canSignIn")
    boolean canSignIn() {
        return true;
    }
}
