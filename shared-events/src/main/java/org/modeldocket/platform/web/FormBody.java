package org.modeldocket.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.problem.ProblemType;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * The fields of a form ({@code application/x-www-form-urlencoded}, UTF-8) that a page sent. Values have no control characters but line
 * breaks and tabs, and line breaks are single. The body is read once a request.
 */
public final class FormBody {
    private static final String ATTRIBUTE = FormBody.class.getName();
    private static final int MOST_FIELDS = 1_000;
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private final Map<String, List<String>> fields;

    private FormBody(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /** @throws ProblemException when the body is not such a form */
    public static FormBody of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof FormBody read) {
            return read;
        }
        if (!isForm(request.getContentType())) {
            throw new ProblemException(Problem.of(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "this address takes forms (application/x-www-form-urlencoded)"));
        }
        try {
            FormBody form = parsed(new String(request.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
            request.setAttribute(ATTRIBUTE, form);
            return form;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A form with these fields. */
    public static FormBody of(Map<String, List<String>> fields) {
        return new FormBody(fields);
    }

    /** The value of a field without spaces at its ends; empty where the field is not there. Of several, the first. */
    public String value(String name) {
        return fields.getOrDefault(name, List.of("")).getFirst().strip();
    }

    /** The value of a field as it was typed, for secrets. */
    public String untrimmed(String name) {
        return fields.getOrDefault(name, List.of("")).getFirst();
    }

    /** All values of a field. */
    public List<String> values(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** All fields, in the order in which they were sent. */
    public Map<String, List<String>> fields() {
        return fields;
    }

    @SuppressWarnings("UnusedException") // what cannot be understood is no form
    private static boolean isForm(@Nullable String contentType) {
        try {
            return contentType != null
                    && MediaType.APPLICATION_FORM_URLENCODED.equalsTypeAndSubtype(
                            MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static FormBody parsed(String body) {
        SequencedMap<String, List<String>> fields = new LinkedHashMap<>();
        String[] pairs = body.split("&", MOST_FIELDS + 1);
        if (pairs.length > MOST_FIELDS) {
            throw malformed("the form has more than " + MOST_FIELDS + " fields", null);
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.computeIfAbsent(decoded(pair.substring(0, equals)), _ -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return new FormBody(fields);
    }

    private static String decoded(String text) {
        if (!AddressEncoding.isUtf8(text)) {
            throw malformed("the form is not percent-encoded UTF-8", null);
        }
        try {
            String value = URLDecoder.decode(text, StandardCharsets.UTF_8).replace("\r\n", "\n");
            return CONTROLS.matcher(value).replaceAll("");
        } catch (IllegalArgumentException e) {
            throw malformed("the form is not percent-encoded", e);
        }
    }

    private static ProblemException malformed(String detail, @Nullable Throwable cause) {
        return new ProblemException(Problem.of(ProblemType.BAD_REQUEST, detail), cause);
    }
}
