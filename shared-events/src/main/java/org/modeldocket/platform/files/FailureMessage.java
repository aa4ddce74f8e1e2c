package org.modeldocket.platform.files;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says why a file or a server could not be read, in words for a command line: no class names. */
public final class FailureMessage {
    private static final Logger LOG = LoggerFactory.getLogger(FailureMessage.class);

    private FailureMessage() {}

    /** The reason, to follow "… cannot be read: ". */
    public static String of(Throwable failure) {
        return switch (failure) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "access is denied";
            case NotDirectoryException _ -> "it is not a directory";
            case ConnectException _ -> "the connection was refused";
            case UnknownHostException _ -> "the host is not known";
            case HttpTimeoutException _ -> "no answer came in time";
            case FileSystemException e -> said(e.getReason());
            case IOException e -> said(e.getMessage());
            default -> failure.getMessage() == null ? unexpected(failure) : failure.getMessage();
        };
    }

    /** A failure without a message is a fault of the program: its stack trace alone says where. */
    private static String unexpected(Throwable failure) {
        LOG.error("MD-CLI-001 an unexpected error", failure);
        return "an unexpected error";
    }

    /** The system's own reason, such as {@code Is a directory}, as part of a sentence. */
    private static String said(@Nullable String reason) {
        return reason == null || reason.isBlank()
                ? "the system gives no reason"
                : reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
    }
}
