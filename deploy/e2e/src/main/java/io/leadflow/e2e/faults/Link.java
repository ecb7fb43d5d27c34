package io.leadflow.e2e.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A way of TCP from one process to another that can be cut, held up and slowed down. */
final class Link implements AutoCloseable {
    private static final int CHUNK = 16 * 1024;

    /** A connection: both of its ends. */
    private record Pair(Socket client, Socket server) {
        /** Ends it as a firewall would: with a reset, not with a farewell. */
        void reset() {
            for (Socket end : new Socket[] {client, server}) {
                try (end) {
                    end.setSoLinger(true, 0);
                } catch (IOException e) {
                    // it has ended already
                }
            }
        }
    }

    private final ServerSocket door;
    private final int target;
    private final Set<Pair> pairs = ConcurrentHashMap.newKeySet();
    private final Object held = new Object();
    private volatile boolean cut;
    private volatile boolean holding;
    private volatile long delayMs;
    private volatile int usual = Integer.MAX_VALUE;
    private volatile int bytesPerMs = Integer.MAX_VALUE;

    /**
     * Opens a way.
     *
     * @param target the port on the loopback address it leads to
     */
    Link(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("link-to-" + target).start(this::accept);
    }

    /** The port where it begins. */
    int port() {
        return door.getLocalPort();
    }

    /** Ends every connection and takes no other until {@link #restore}. */
    void cut() {
        cut = true;
        reset();
    }

    /** Ends every connection; new ones are taken. */
    void reset() {
        pairs.forEach(Pair::reset);
        pairs.clear();
    }

    /** Lets nothing through, and says nothing of it, until {@link #restore}. */
    void hold() {
        holding = true;
    }

    /** Makes it slow until {@link #restore}. */
    void slow(long delayMillis, int bytesPerMilli) {
        delayMs = delayMillis;
        bytesPerMs = bytesPerMilli;
    }

    /** Makes this its usual speed. */
    void limit(int bytesPerMilli) {
        usual = bytesPerMilli;
        bytesPerMs = bytesPerMilli;
    }

    /** As it usually is. */
    void restore() {
        cut = false;
        delayMs = 0;
        bytesPerMs = usual;
        synchronized (held) {
            holding = false;
            held.notifyAll();
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException e) {
                // the door is closed, or nobody is behind it
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket server = new Socket();
        Pair pair = new Pair(client, server);
        if (cut) {
            pair.reset();
            return;
        }
        try {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), 1000);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        } catch (IOException e) {
            pair.reset();
            throw e;
        }
        pairs.add(pair);
        Thread.ofVirtual().start(() -> carry(pair, client, server));
        Thread.ofVirtual().start(() -> carry(pair, server, client));
        if (cut) {
            reset();
        }
    }

    private void carry(Pair pair, Socket from, Socket to) {
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                waitFor(n);
                out.write(chunk, 0, n);
            }
        } catch (IOException e) {
            // one of the ends has gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            pair.reset();
            pairs.remove(pair);
        }
    }

    private void waitFor(int bytes) throws InterruptedException {
        synchronized (held) {
            while (holding) {
                held.wait();
            }
        }
        long ms = delayMs + bytes / bytesPerMs;
        if (ms > 0) {
            TimeUnit.MILLISECONDS.sleep(ms);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        restore();
        reset();
    }
}
