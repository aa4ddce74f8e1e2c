package org.modeldocket.platform.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.modeldocket.platform.problem.ProblemException;
import org.springframework.mock.web.MockHttpServletRequest;

/** A form with a file, as it arrives. */
class UploadFormTest {
    private static final String FILE =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../ä.csv\"\r\n\r\n";

    @Test
    void theFieldsComeFirstAndTheFileIsLeftToBeRead() throws IOException {
        UploadForm form = UploadForm.of(
                request(field("_csrf", " x.y ") + field("_csrf", "other") + FILE + "a,b\r\n1,2\r\n--b--\r\n"));
        assertThat(form.value("_csrf")).isEqualTo("x.y");
        assertThat(form.value("none")).isEmpty();
        assertThat(form.fileName()).isEqualTo("../ä.csv");
        assertThat(form.file()).hasContent("a,b\r\n1,2");
    }

    @Test
    void isReadOnce() {
        MockHttpServletRequest request = request(field("a", "1") + "--b--\r\n");
        assertThat(UploadForm.of(request)).isSameAs(UploadForm.of(request));
        assertThat(UploadForm.of(request).fileName()).isEmpty();
    }

    @Test
    void whatIsNoSuchFormIsRefused() {
        assertThatThrownBy(() -> UploadForm.of(request(field("a", "x".repeat(5_000)) + "--b--\r\n")))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> UploadForm.of(request(manyFields() + "--b--\r\n")))
                .isInstanceOf(ProblemException.class);
        assertThat(UploadForm.of(request("no parts at all")).value("_csrf")).isEmpty();
        assertThatThrownBy(() -> UploadForm.of(request(FILE + "cut")).file().readAllBytes())
                .isInstanceOf(IOException.class);
    }

    @Test
    void onlyThePageThatTakesFilesTakesThem() {
        MockHttpServletRequest other = request("");
        other.setRequestURI("/imports/x/mend");
        assertThat(UploadForm.isUpload(other)).isFalse();
        assertThat(UploadForm.isUpload(request(""))).isTrue();
        MockHttpServletRequest plain = request("");
        plain.setContentType("application/x-www-form-urlencoded");
        assertThat(UploadForm.isUpload(plain)).isFalse();
    }

    private static String manyFields() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 25; i++) {
            all.append(field("f" + i, "1"));
        }
        return all.toString();
    }

    private static String field(String name, String value) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static MockHttpServletRequest request(String body) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", UploadForm.PAGE);
        request.setContentType("multipart/form-data; boundary=b");
        request.setCharacterEncoding("UTF-8");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }
}
