package org.modeldocket.split;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** What is asked of the operating system. */
final class Ports {
    private Ports() {}

    /** A port of the loopback that nobody listens at just now. */
    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void signal(String name, long process) throws IOException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process))
                .inheritIO()
                .start()
                .onExit()
                .join();
    }
}
