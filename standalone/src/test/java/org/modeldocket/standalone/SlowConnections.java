package org.modeldocket.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Connections that have sent the beginning of a request, and then send a byte now and then. */
final class SlowConnections implements AutoCloseable {
    private final List<Socket> sockets = new ArrayList<>();
    private volatile boolean closed;
    private final Thread sender;

    /** @param begin the bytes that each sends at once; {@code HOST} stands for the server's name */
    SlowConnections(Client client, int connections, String begin, int millisBetweenBytes) {
        URI server = URI.create(client.base());
        byte[] bytes = begin.replace("HOST", server.getAuthority()).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < connections; i++) {
            try {
                Socket socket = new Socket(server.getHost(), server.getPort());
                socket.getOutputStream().write(bytes);
                sockets.add(socket);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        sender = Thread.ofPlatform().daemon().start(() -> send(millisBetweenBytes));
    }

    static String multipartRead(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: HOST\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                + "Content-Length: 100000\r\n\r\n--x\r\n";
    }

    static String formRead(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: 100000\r\n\r\na=";
    }

    static String chunkedRead(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\n1000\r\n";
    }

    static String write(String authorization) {
        return "POST /api/releases HTTP/1.1\r\nHost: HOST\r\n" + authorization
                + "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n{";
    }

    static String headers() {
        return "GET /api/releases HTTP/1.1\r\nHost: HOST\r\nX-Long: ";
    }

    private void send(int millis) {
        try {
            while (!closed) {
                Thread.sleep(millis);
                sockets.forEach(SlowConnections::sendOne);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sendOne(Socket socket) {
        try {
            socket.getOutputStream().write('x');
        } catch (IOException e) {
            // The server has ended this one, as it may.
        }
    }

    /** How many the server has ended, after what it may have answered. */
    int ended() {
        return (int) sockets.stream().filter(SlowConnections::isEnded).count();
    }

    private static boolean isEnded(Socket socket) {
        try {
            socket.setSoTimeout(1);
            while (socket.getInputStream().read() >= 0) {}
            return true;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() {
        closed = true;
        sender.interrupt();
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
