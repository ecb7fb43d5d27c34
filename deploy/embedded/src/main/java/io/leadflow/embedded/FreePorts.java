package io.leadflow.embedded;

import io.leadflow.embedded.PlatformException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Ports on the loopback address. */
public final class FreePorts {

    private static final int STEP = 10;
    private static final int TRIES = 20;
    private static final int HIGHEST = 65_535;

    /** What was given already: the system may name a port twice while nobody listens on it yet. */
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePorts() {}

    /** A port nobody listens on now, each time another one. */
    public static int any() {
        return IntStream.range(0, HIGHEST)
                .map(attempt -> free())
                .filter(GIVEN::add)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("every free port was given already"));
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on the loopback address", e);
        }
    }

    /**
     * The port itself when it is free, else the next free one in steps of ten, so that the last
     * digit stays.
     *
     * @param port 1 to 65535
     */
    public static int from(int port) {
        for (int next = port; next < port + STEP * TRIES && next <= HIGHEST; next += STEP) {
            if (isFree(next)) {
                return next;
            }
        }
        return any();
    }

    /**
     * Checks that a number is a port.
     *
     * @param port any number
     * @return the same number
     * @throws PlatformException when it is not within 1 to 65535
     */
    public static int checked(int port) {
        if (port < 1 || port > HIGHEST) {
            throw new PlatformException(Reason.PORT_RANGE, String.valueOf(port));
        }
        return port;
    }

    /**
     * Whether a server could listen on the port now.
     *
     * @param port 1 to 65535
     */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Whether a server takes connections on the port now.
     *
     * @param port 1 to 65535
     */
    public static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
