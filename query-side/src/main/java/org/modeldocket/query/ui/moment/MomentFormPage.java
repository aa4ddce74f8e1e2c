package org.modeldocket.query.ui.moment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** A page whose form asks for more than the moment that every page has. The form is shown again when its fields are wrong. */
public interface MomentFormPage {
    /** The pattern of its address. */
    String address();

    /** The fields as they were sent, each with what is wrong with it. */
    List<MomentField> fields(HttpServletRequest request);
}
