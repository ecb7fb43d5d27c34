package io.leadflow.embedded;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The address that services listen on; broker and database are always on loopback.
 *
 * @param address a name or a number
 */
public record HttpHost(String address) {
    /** The configuration name of it. */
    public static final String SETTING = "quarkus.http.host";

    private static final String LOOPBACK = "127.0.0.1";

    /** As the settings of the services have it. */
    static HttpHost of(Map<String, String> settings) {
        return new HttpHost(settings.getOrDefault(SETTING, LOOPBACK));
    }

    /** Whether only this machine can call. */
    public boolean isLoopback() {
        return is(InetAddress::isLoopbackAddress);
    }

    /** Where this machine itself calls: every address includes loopback. */
    String url(int port) {
        boolean every = is(InetAddress::isAnyLocalAddress);
        return "http://" + (every ? LOOPBACK : literal()) + ":" + port;
    }

    /** A name that means nothing here is nothing. */
    private boolean is(Predicate<InetAddress> kind) {
        try {
            return kind.test(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private String literal() {
        return address.contains(":") ? "[" + address + "]" : address;
    }
}
