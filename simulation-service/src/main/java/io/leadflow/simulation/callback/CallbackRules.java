package io.leadflow.simulation.callback;

import io.leadflow.access.AccessSettings;
import io.netty.util.NetUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which addresses are called. What an address says itself is checked when a run is requested, and
 * again when the call is made, together with the IP addresses its host then has.
 */
@ApplicationScoped
public class CallbackRules {
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int LONGEST = 2048;
    private static final int LAST_PORT = 65_535;
    private static final Pattern NUMBER = Pattern.compile("(^|\\.)(\\d+|0x[\\da-f]*)$");
    private static final String ANY_BELOW = "*.";
    private static final String PRIVATE = "callback-address-private";

    private final List<String> allowedHosts;
    private final boolean privateAddresses;

    @Inject
    CallbackRules(CallbackSettings settings, AccessSettings access) {
        allowedHosts =
                settings.allowedHosts().orElse(List.of()).stream()
                        .map(CallbackRules::plain)
                        .toList();
        privateAddresses = settings.privateAddresses().orElse(!access.required());
    }

    /** Why this address is not called, as far as it can be told without looking up its host. */
    public Optional<Objection> objection(URI url) {
        if (!isCallable(url)) {
            return Optional.of(Objection.of("not-a-callback-url"));
        }
        String host = host(url);
        if (!allowedHosts.isEmpty() && allowedHosts.stream().noneMatch(p -> fits(p, host))) {
            return Optional.of(
                    Objection.of("callback-host-not-allowed", String.join(", ", allowedHosts)));
        }
        return isLocalName(host) && !privateAddresses
                ? Optional.of(Objection.of(PRIVATE))
                : literal(host).flatMap(this::objection);
    }

    /**
     * The IP address to connect to.
     *
     * @throws ForbiddenCallbackException where the address, or any IP address of its host, may not
     *     be called
     */
    InetAddress resolved(URI url) throws UnknownHostException {
        objection(url).ifPresent(CallbackRules::refuse);
        InetAddress[] all = InetAddress.getAllByName(host(url));
        Stream.of(all)
                .flatMap(a -> objection(a).stream())
                .findFirst()
                .ifPresent(CallbackRules::refuse);
        return all[0];
    }

    private static void refuse(Objection objection) {
        throw new ForbiddenCallbackException(objection);
    }

    private Optional<Objection> objection(InetAddress address) {
        return switch (AddressKind.of(address)) {
            case PUBLIC -> Optional.empty();
            case PRIVATE ->
                    privateAddresses ? Optional.empty() : Optional.of(Objection.of(PRIVATE));
            case NOT_CALLABLE -> Optional.of(Objection.of("callback-address-of-no-host"));
        };
    }

    private static boolean isCallable(URI url) {
        return url.getScheme() != null
                && SCHEMES.contains(url.getScheme().toLowerCase(Locale.ROOT))
                && url.getHost() != null
                && !isNumberInDisguise(host(url))
                && url.getUserInfo() == null
                && url.getPort() != 0
                && url.getPort() <= LAST_PORT
                && url.toString().length() <= LONGEST;
    }

    /** In lower case, without the brackets of IPv6 and without the root's dot. */
    static String host(URI url) {
        return plain(url.getHost());
    }

    private static String plain(String host) {
        return host.strip().toLowerCase(Locale.ROOT).replaceAll("^\\[|\\]$|\\.$", "");
    }

    private static boolean fits(String pattern, String host) {
        return pattern.startsWith(ANY_BELOW)
                ? host.endsWith(pattern.substring(1)) && host.length() >= pattern.length()
                : host.equals(pattern);
    }

    /** Such as 2130706433 or 0x7f.1, which some take for IP addresses. */
    private static boolean isNumberInDisguise(String host) {
        return NUMBER.matcher(host).find()
                && NetUtil.createByteArrayFromIpAddressString(host) == null;
    }

    private static boolean isLocalName(String host) {
        return host.equals("localhost") || host.endsWith(".localhost");
    }

    private static Optional<InetAddress> literal(String host) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(host);
        try {
            return bytes == null ? Optional.empty() : Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 or 16 bytes", e);
        }
    }
}
