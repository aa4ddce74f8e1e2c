package org.modeldocket.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.api.request.json.JsonDocument;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.problem.ProblemType;
import org.modeldocket.platform.problem.RepeatedContentType;
import org.springframework.http.MediaType;

/** Reads a request's body, which has been received and is short, as JSON. */
final class JsonBody {
    private JsonBody() {}

    /** @throws ProblemException when the body cannot be read, or its type is given twice */
    static JsonDocument of(HttpServletRequest request) {
        RepeatedContentType.refuse(request);
        requireUtf8(request.getHeader("Content-Type"));
        requirePlain(request.getHeader("Content-Encoding"));
        try {
            return JsonDocument.parse(request.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
