package org.modeldocket.platform.load;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * The body of an answer that is computed in turns. It is buffered until it is complete, so that a slow client holds no turn. A
 * body too long for the buffer is sent in parts, and the turn is released while a part is sent.
 */
final class BufferedOutput extends ServletOutputStream {
    /** Bytes of one answer that are kept at most. */
    static final int MOST_KEPT = 2 * 1024 * 1024;

    private static final int PART = 64 * 1024;

    private final HttpServletResponse response;
    private final FairScheduler.Task task;
    private final MemoryBudget budget;
    private final ResponseDeadline responseDeadline;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(1024);
    private long counted;
    private boolean goesOut;

    BufferedOutput(
            HttpServletResponse response,
            FairScheduler.Task task,
            MemoryBudget budget,
            ResponseDeadline responseDeadline) {
        this.response = response;
        this.task = task;
        this.budget = budget;
        this.responseDeadline = responseDeadline;
    }

    @Override
    public void write(int value) throws IOException {
        kept.write(value);
        kept();
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        for (int at = from; at < from + length; at += PART) {
            kept.write(bytes, at, Math.min(PART, from + length - at));
            kept();
        }
    }

    private void kept() throws IOException {
        budget.take(kept.size() - counted);
        counted = kept.size();
        if (kept.size() >= (goesOut ? PART : MOST_KEPT)) {
            goesOut = true;
            task.pause();
            try {
                send();
            } finally {
                task.resume();
            }
        }
    }

    /** Sends what is kept. The task must not have a turn. */
    void send() throws IOException {
        try {
            if (counted > 0) {
                byte[] bytes = kept.toByteArray();
                for (int at = 0; at < bytes.length; at += PART) {
                    int length = Math.min(PART, bytes.length - at);
                    if (responseDeadline.isOver()) {
                        throw new IOException("the client reads too slowly");
                    }
                    response.getOutputStream().write(bytes, at, length);
                    responseDeadline.read(length);
                }
            }
        } finally {
            forget();
        }
    }

    /** Gives up what is kept. */
    void forget() {
        budget.giveBack(counted);
        counted = 0;
        kept.reset();
    }

    boolean goesOut() {
        return goesOut;
    }

    /** It goes out when it is whole. */
    @Override
    public void flush() {}

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        throw new IllegalStateException("answers are written by threads that may wait");
    }
}
