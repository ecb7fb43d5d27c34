package io.leadflow.simulation.callback;

import static io.netty.handler.ipfilter.IpFilterRuleType.ACCEPT;

import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;

/** What an IP address is for, by IANA's registries of special-purpose addresses. */
enum AddressKind {
    /** Anybody's, on the internet. */
    PUBLIC,
    /** Of this machine or of a private network, or translated to an address that may be. */
    PRIVATE,
    /** Of no single other host: unspecified, link-local, multicast, reserved. */
    NOT_CALLABLE;

    private static final List<IpSubnetFilterRule> NOT_CALLABLE_RANGES =
            ranges(
                    "0.0.0.0/8",
                    "169.254.0.0/16",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/128",
                    "fe80::/10",
                    "ff00::/8");
    private static final List<IpSubnetFilterRule> PRIVATE_RANGES =
            ranges(
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20");

    /** 2000::/3; all other IPv6 addresses are for something special. */
    private static boolean isGlobal(Inet6Address address) {
        return (address.getAddress()[0] & 0xe0) == 0x20;
    }

    /** An IPv4 address mapped to IPv6 is the IPv4 address, as it is for the JDK. */
    static AddressKind of(InetAddress address) {
        InetSocketAddress host = new InetSocketAddress(address, 0);
        if (NOT_CALLABLE_RANGES.stream().anyMatch(range -> range.matches(host))) {
            return NOT_CALLABLE;
        }
        boolean elsewhere = address instanceof Inet6Address six && !isGlobal(six);
        return elsewhere || PRIVATE_RANGES.stream().anyMatch(range -> range.matches(host))
                ? PRIVATE
                : PUBLIC;
    }

    private static List<IpSubnetFilterRule> ranges(String... notations) {
        return Stream.of(notations).map(range -> new IpSubnetFilterRule(range, ACCEPT)).toList();
    }
}
