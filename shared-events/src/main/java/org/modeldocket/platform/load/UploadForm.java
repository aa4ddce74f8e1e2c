package org.modeldocket.platform.load;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.problem.ProblemType;

/**
 * A form with a file ({@code multipart/form-data}, UTF-8) that a page sent. The file is read as it arrives and never held in memory;
 * its input is the last of the form, and what follows it is ignored. The body is read once a request.
 */
public final class UploadForm {
    /** The one page that takes files. */
    public static final String PAGE = "/imports/new";

    private static final String ATTRIBUTE = UploadForm.class.getName();
    private static final int MOST_FIELDS = 20;
    private static final int LONGEST_FIELD = 4 * 1024;
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}");

    private final Map<String, String> fields = new HashMap<>();
    private String fileName = "";
    private InputStream file = InputStream.nullInputStream();

    private UploadForm() {}

    /** Whether a request sends a file from the page that takes some. */
    public static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return "POST".equals(request.getMethod())
                && PAGE.equals(request.getRequestURI())
                && type != null
                && type.regionMatches(true, 0, "multipart/form-data", 0, "multipart/form-data".length());
    }

    /**
     * Reads the fields before the file.
     *
     * @throws ProblemException when the body is no such form
     */
    public static UploadForm of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof UploadForm read) {
            return read;
        }
        UploadForm form = new UploadForm();
        FileUpload parts = new FileUpload();
        parts.setHeaderEncoding(StandardCharsets.UTF_8.name());
        try {
            form.read(parts.getItemIterator(new ServletRequestContext(request)));
        } catch (IOException e) {
            throw malformed("the form with a file cannot be read", e);
        }
        request.setAttribute(ATTRIBUTE, form);
        return form;
    }

    private void read(FileItemIterator parts) throws IOException {
        while (parts.hasNext()) {
            FileItemStream part = parts.next();
            if (!part.isFormField()) {
                fileName = CONTROLS.matcher(String.valueOf(part.getName())).replaceAll("");
                file = part.openStream();
                return;
            }
            byte[] value = part.openStream().readNBytes(LONGEST_FIELD + 1);
            if (value.length > LONGEST_FIELD || fields.size() == MOST_FIELDS) {
                throw malformed(
                        "the form has more than " + MOST_FIELDS + " fields, or one of more than " + LONGEST_FIELD
                                + " bytes",
                        null);
            }
            fields.putIfAbsent(
                    part.getFieldName(),
                    CONTROLS.matcher(new String(value, StandardCharsets.UTF_8))
                            .replaceAll("")
                            .strip());
        }
    }

    private static ProblemException malformed(String detail, @Nullable Throwable cause) {
        return new ProblemException(Problem.of(ProblemType.BAD_REQUEST, detail), cause);
    }

    /** The value of a field before the file; empty where it is not there. */
    public String value(String name) {
        return fields.getOrDefault(name, "");
    }

    /** What the sender calls the file; empty where none was chosen. */
    public String fileName() {
        return fileName;
    }

    /** What is in the file, as it arrives. */
    public InputStream file() {
        return file;
    }
}
