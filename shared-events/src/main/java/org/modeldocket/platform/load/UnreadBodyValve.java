package org.modeldocket.platform.load;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * Ends requests whose body was not read: sends the answer at once and closes the connection. For a second it reads what the
 * client has sent, because closing a connection with unread bytes can destroy the answer.
 */
public final class UnreadBodyValve extends ValveBase {
    private static final long LINGER = TimeUnit.SECONDS.toNanos(1);
    private static final long MOST_TAKEN = 2L * 1024 * 1024;

    public UnreadBodyValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (!request.isAsync() && !isRead(request)) {
            response.finishResponse();
            take(request.getCoyoteRequest());
            if (!isRead(request)) {
                request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }

    private static boolean isRead(Request request) {
        AtomicBoolean read = new AtomicBoolean(true);
        request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return read.get();
    }

    private void take(org.apache.coyote.Request request) {
        long end = System.nanoTime() + LINGER;
        long taken = 0;
        try {
            Forgotten forgotten = new Forgotten();
            int read = 0;
            while (read >= 0 && taken < MOST_TAKEN && System.nanoTime() - end < 0) {
                read = request.doRead(forgotten);
                taken += Math.max(0, read);
            }
        } catch (IOException e) {
            if (container.getLogger().isDebugEnabled()) {
                container.getLogger().debug("a body that nobody wanted ended", e);
            }
        }
    }

    private static final class Forgotten implements ApplicationBufferHandler {
        private @Nullable ByteBuffer buffer;

        @Override
        public void setByteBuffer(ByteBuffer read) {
            buffer = read;
        }

        @Override
        public @Nullable ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {}
    }
}
