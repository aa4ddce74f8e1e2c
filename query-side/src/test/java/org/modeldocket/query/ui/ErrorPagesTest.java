package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modeldocket.query.ui.moment.MomentForms;
import org.modeldocket.query.ui.text.DateText;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

class ErrorPagesTest {
    private final ErrorPages pages =
            new ErrorPages(TestTexts.WORDS, new DateText(TestTexts.WORDS), new MomentForms(List.of()));

    @Test
    void asksToComeBackWhileTheViewsCannotBeRead() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        ModelAndView page = pages.unavailable(new TransientDataAccessResourceException("locked"), response);
        assertThat(page.getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(page.getModel()).containsEntry("status", 503);
    }

    @Test
    void namesAFailureButNotItsCause() {
        ModelAndView page = pages.failed(new IllegalStateException("the secret cause"), new MockHttpServletResponse());
        assertThat(page.getStatus()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(page.getModel().get("explanation").toString())
                .contains("give the incident number ")
                .doesNotContain("secret");
    }
}
