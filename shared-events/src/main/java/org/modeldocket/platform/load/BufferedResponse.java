package org.modeldocket.platform.load;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** A response whose body is buffered until it is complete or too long: {@link BufferedOutput}. For one thread at a time. */
final class BufferedResponse extends HttpServletResponseWrapper {
    private final BufferedOutput output;
    private @Nullable PrintWriter writer;
    private boolean failed;

    BufferedResponse(
            HttpServletResponse response,
            FairScheduler.Task task,
            MemoryBudget budget,
            ResponseDeadline responseDeadline) {
        super(response);
        output = new BufferedOutput(response, task, budget, responseDeadline);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return output;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(output, getCharacterEncoding()));
        }
        return writer;
    }

    @Override
    public boolean isCommitted() {
        return output.goesOut() || super.isCommitted();
    }

    @Override
    public void flushBuffer() {
        flushWriter();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        forget();
    }

    @Override
    public void reset() {
        super.reset();
        forget();
    }

    @Override
    public void sendError(int status) throws IOException {
        forget();
        failed = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        forget();
        failed = true;
        super.sendError(status, message);
    }

    /** Sends what is left. The task must have ended. */
    void send() throws IOException {
        if (failed) {
            output.forget();
        } else {
            output.send();
        }
    }

    /** Takes over what the writer has. While the task has a turn. */
    void flushWriter() {
        if (writer != null) {
            writer.flush();
        }
    }

    void forget() {
        if (!output.goesOut()) {
            writer = null;
        }
        output.forget();
    }
}
