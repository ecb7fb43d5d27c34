package io.leadflow.embedded;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;

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
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Where this machine itself calls: every address includes loopback. */
    String url(int port) {
        return "http://" + (isEvery() ? LOOPBACK : literal()) + ":" + port;
    }

    private boolean isEvery() {
        try {
            return InetAddress.getByName(address).isAnyLocalAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private String literal() {
        return address.contains(":") ? "[" + address + "]" : address;
    }
}
