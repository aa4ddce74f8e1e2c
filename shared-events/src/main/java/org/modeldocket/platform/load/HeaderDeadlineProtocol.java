package org.modeldocket.platform.load;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 as Tomcat has it, with a deadline for the request line and the headers as a whole; Tomcat's own timeouts begin again
 * with every byte. While most of the connections are taken the deadline is shorter.
 */
public final class HeaderDeadlineProtocol extends Http11NioProtocol {
    static final long SECONDS = 10;
    static final long SECONDS_WHEN_CROWDED = 2;

    public HeaderDeadlineProtocol() {
        super(new Endpoint());
    }

    private static final class Endpoint extends NioEndpoint {
        private static final double CROWDED = 0.75;

        private @Nullable Thread deadlines;

        @Override
        public void startInternal() throws Exception {
            super.startInternal();
            deadlines =
                    Thread.ofPlatform().daemon().name(getName() + "-deadlines").start(this::watch);
        }

        @Override
        public void stopInternal() {
            if (deadlines != null) {
                deadlines.interrupt();
                deadlines = null;
            }
            super.stopInternal();
        }

        private void watch() {
            try {
                while (true) {
                    Thread.sleep(Duration.ofSeconds(1));
                    closeOverdue();
                }
            } catch (InterruptedException e) {
                getLog().debug("deadlines end with the connector", e);
            }
        }

        private void closeOverdue() {
            boolean crowded = getConnectionCount() > CROWDED * getMaxConnections();
            long before = System.nanoTime() - TimeUnit.SECONDS.toNanos(crowded ? SECONDS_WHEN_CROWDED : SECONDS);
            for (SocketWrapperBase<NioChannel> connection : getConnections()) {
                if (isReadingSince(connection, before)) {
                    connection.close();
                }
            }
        }

        /** A processor is with its connection only while a request has begun, is not whole, and is not being handled. */
        private static boolean isReadingSince(SocketWrapperBase<NioChannel> connection, long before) {
            if (!(connection.getCurrentProcessor() instanceof AbstractProcessor processor) || processor.isAsync()) {
                return false;
            }
            long begun = processor.getRequest().getStartTimeNanos();
            return begun > 0 && begun - before < 0;
        }
    }
}
