package io.leadflow.simulation.callback;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Names below {@code .test}, as a name server that tests rule over would answer. */
public final class TestNames extends InetAddressResolverProvider {
    private static final Map<String, Integer> ASKED = new ConcurrentHashMap<>();

    /** How often the name was looked up. */
    public static int asked(String name) {
        return ASKED.getOrDefault(name, 0);
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver usual = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
                    throws UnknownHostException {
                return host.endsWith(".test")
                        ? addresses(host, ASKED.merge(host, 1, Integer::sum))
                        : usual.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return usual.lookupByAddress(address);
            }
        };
    }

    private static Stream<InetAddress> addresses(String name, int time)
            throws UnknownHostException {
        return switch (name) {
            case "private.test" -> Stream.of(address(127, 0, 0, 1));
            case "half-private.test" -> Stream.of(address(93, 184, 215, 14), address(10, 0, 0, 1));
            // what was asked for first is not what is told next
            case "rebinding.test" -> Stream.of(address(127, 0, 0, time));
            default -> throw new UnknownHostException(name);
        };
    }

    private static InetAddress address(int... parts) throws UnknownHostException {
        byte[] bytes = new byte[parts.length];
        for (int i = 0; i < parts.length; i++) {
            bytes[i] = (byte) parts[i];
        }
        return InetAddress.getByAddress(bytes);
    }

    @Override
    public String name() {
        return "names of tests";
    }
}
