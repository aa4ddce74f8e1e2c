package org.modeldocket.command.imports.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import org.modeldocket.platform.files.OwnerOnlyFile;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.problem.ProblemType;

/**
 * Receives the body of a request into a file, as it comes. It may have so many bytes, and must arrive in so much time and a second
 * more for each 64 KiB.
 */
record BodyFile(long most, Duration time) {
    private static final int PART = 64 * 1024;

    /** @throws ProblemException when it is too long or too slow, or ends too early; the file is then not whole */
    void receive(HttpServletRequest request, Path file) throws IOException {
        if (request.getContentLengthLong() > most) {
            throw tooLong();
        }
        long begin = System.nanoTime();
        long size = 0;
        byte[] part = new byte[PART];
        InputStream in = request.getInputStream();
        try (FileChannel channel = OwnerOnlyFile.openToAppend(file)) {
            for (int read = read(in, part); read >= 0; read = read(in, part)) {
                size += read;
                if (size > most) {
                    throw tooLong();
                }
                if (System.nanoTime() - begin > time.plusSeconds(size / PART).toNanos()) {
                    throw new ProblemException(tooSlow());
                }
                ByteBuffer bytes = ByteBuffer.wrap(part, 0, read);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
        }
    }

    private int read(InputStream in, byte[] part) {
        try {
            return in.read(part);
        } catch (SocketTimeoutException e) {
            throw new ProblemException(tooSlow(), e);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of(ProblemType.BAD_REQUEST, "the body ended too early, or its framing is not valid"), e);
        }
    }

    private static Problem tooSlow() {
        return Problem.of(ProblemType.REQUEST_TIMEOUT, "the body did not arrive fast enough");
    }

    private ProblemException tooLong() {
        return new ProblemException(
                Problem.of(ProblemType.TOO_LARGE, "the body has more than " + most + " bytes; send it in parts")
                        .with("limit", most));
    }
}
