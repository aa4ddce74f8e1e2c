package org.modeldocket.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.request.JsonDocument;
import org.modeldocket.web.problem.Problem;
import org.modeldocket.web.problem.ProblemException;
import org.modeldocket.web.problem.ProblemType;
import org.springframework.http.MediaType;

/**
 * Reads a request's body as JSON, never more than {@value #MOST_BYTES} bytes of it whatever its length is said to be. What a
 * larger body holds beyond that is read and forgotten, to a limit, so that its sender comes to hear the answer.
 */
final class JsonBody {
    static final int MOST_BYTES = 256 * 1024;

    private static final long MOST_FORGOTTEN = 64L * 1024 * 1024;

    private JsonBody() {}

    static JsonDocument of(HttpServletRequest request) {
        requireUtf8(request.getHeader("Content-Type"));
        requirePlain(request.getHeader("Content-Encoding"));
        // What is announced as more than would be read to its end is not waited for.
        if (request.getContentLengthLong() > MOST_BYTES + MOST_FORGOTTEN) {
            throw tooLarge();
        }
        byte[] bytes = read(request);
        if (bytes.length > MOST_BYTES) {
            throw tooLarge();
        }
        return JsonDocument.parse(bytes);
    }

    private static ProblemException tooLarge() {
        return new ProblemException(Problem.of(ProblemType.TOO_LARGE, "the body has more than " + MOST_BYTES + " bytes")
                .with("limit", MOST_BYTES));
    }

    private static byte[] read(HttpServletRequest request) {
        try {
            InputStream in = request.getInputStream();
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                forget(in);
            }
            return bytes;
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of(ProblemType.BAD_REQUEST, "the body broke off, or is not framed well"), e);
        }
    }

    private static void forget(InputStream in) throws IOException {
        byte[] scratch = new byte[8192];
        long forgotten = 0;
        int read = in.read(scratch);
        while (read >= 0 && forgotten < MOST_FORGOTTEN) {
            forgotten += read;
            read = in.read(scratch);
        }
    }

    private static void requireUtf8(@Nullable String contentType) {
        try {
            MediaType type = MediaType.parseMediaType(contentType == null ? "" : contentType);
            if (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8)) {
                return;
            }
        } catch (IllegalArgumentException e) {
            throw unsupported("Content-Type is not understood", e);
        }
        throw unsupported("JSON is sent in UTF-8, not in another charset", null);
    }

    private static void requirePlain(@Nullable String encoding) {
        if (encoding != null && !"identity".equals(encoding.toLowerCase(Locale.ROOT))) {
            throw unsupported("a compressed body is not accepted", null);
        }
    }

    private static ProblemException unsupported(String detail, @Nullable Throwable cause) {
        return new ProblemException(
                Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail)
                        .withHeader("Accept", MediaType.APPLICATION_JSON_VALUE),
                cause);
    }
}
