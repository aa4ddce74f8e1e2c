package org.modeldocket.platform.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LoadSheddingFilterTest {
    private final LoadSheddingFilter filter = new LoadSheddingFilter(2, new OverloadRejections());

    private MockHttpServletResponse ask(String address, FilterChain then) throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", address), response, then);
        return response;
    }

    private static void found(ServletResponse response) {
        ((MockHttpServletResponse) response).setStatus(204);
    }

    @Test
    void oneMoreThanThereIsRoomForIsTurnedAwayAndTheNextIsNot() throws Exception {
        MockHttpServletResponse[] within = new MockHttpServletResponse[2];
        ask(
                "/api/releases",
                (q, r) -> ask("/api/releases", (q2, r2) -> {
                    within[0] = ask("/api/releases", (q3, r3) -> found(r3));
                    within[1] = ask("/actuator/health", (q3, r3) -> found(r3));
                }));
        assertThat(within[0].getStatus()).isEqualTo(503);
        assertThat(within[0].getHeader("Retry-After")).isEqualTo("1");
        assertThat(within[0].getContentType()).isEqualTo("application/problem+json");
        assertThat(within[0].getContentAsString()).contains("\"type\":\"/problems/busy\"", "Nothing was done");
        assertThat(within[1].getStatus()).isEqualTo(204);
        assertThat(ask("/api/releases", (q, r) -> found(r)).getStatus()).isEqualTo(204);
    }

    @Test
    void oneThatIsRejectedTakesNoPlaceWhileItIsAnswered() throws Exception {
        LoadSheddingFilter small = new LoadSheddingFilter(4, new OverloadRejections());
        MockHttpServletResponse write = new MockHttpServletResponse();
        FilterChain rejected = (q, r) -> small.doFilter(
                read(),
                new MockHttpServletResponse() {
                    @Override
                    public void setStatus(int status) {
                        super.setStatus(status);
                        if (status == 503) {
                            writeMeanwhile(small, write);
                        }
                    }
                },
                (q2, r2) -> {});
        FilterChain third = (q, r) -> small.doFilter(read(), r, rejected);
        small.doFilter(read(), new MockHttpServletResponse(), (q, r) -> small.doFilter(read(), r, third));
        assertThat(write.getStatus()).isEqualTo(204);
    }

    private static MockHttpServletRequest read() {
        return new MockHttpServletRequest("GET", "/api/releases");
    }

    private static void writeMeanwhile(LoadSheddingFilter filter, MockHttpServletResponse response) {
        try {
            filter.doFilter(new MockHttpServletRequest("POST", "/api/releases"), response, (q, r) -> found(r));
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aRequestThatFailsMakesRoom() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> ask("/api/releases", (q, r) -> {
                        throw new ServletException("a defect");
                    }))
                    .hasMessage("a defect");
        }
        assertThat(ask("/api/releases", (q, r) -> found(r)).getStatus()).isEqualTo(204);
    }
}
