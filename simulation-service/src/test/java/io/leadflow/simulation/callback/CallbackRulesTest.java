package io.leadflow.simulation.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadflow.access.AccessSettings;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.InetAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No call leads where a caller should not reach. */
class CallbackRulesTest {
    private static final String PRIVATE = "callback-address-private";
    private static final String OF_NO_HOST = "callback-address-of-no-host";

    private static CallbackRules rules(String... settings) {
        Map<String, String> given = new HashMap<>();
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            given.put(parts[0], parts[1]);
        }
        SmallRyeConfig config =
                new SmallRyeConfigBuilder()
                        .addDiscoveredConverters()
                        .withMapping(CallbackSettings.class)
                        .withMapping(AccessSettings.class)
                        .withDefaultValues(given)
                        .build();
        return new CallbackRules(
                config.getConfigMapping(CallbackSettings.class),
                config.getConfigMapping(AccessSettings.class));
    }

    private static final CallbackRules AMONG_STRANGERS = rules("leadflow.access.required=true");
    private static final CallbackRules ON_LOOPBACK = rules();

    private static String objection(CallbackRules rules, String url) {
        return rules.objection(URI.create(url)).map(Objection::code).orElse("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.255.0.9:8080/x",
                "http://localhost/",
                "http://LOCALHOST./",
                "http://api.localhost/",
                "http://10.1.2.3/",
                "http://172.31.255.255/",
                "http://192.168.0.1/",
                "http://100.64.0.1/",
                "http://198.18.0.1/",
                "http://192.0.2.1/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:a00:1]/",
                "http://[::127.0.0.1]/",
                "http://[fd00::1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[2001:0:1::1]/",
                "http://[2001:db8::1]/"
            })
    void addressesOfThisMachineAndOfPrivateNetworksAreCalledWhereNoTokenIsNeededOnly(String url) {
        // When, Then
        assertThat(objection(AMONG_STRANGERS, url)).isEqualTo(PRIVATE);
        assertThat(objection(ON_LOOPBACK, url)).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://0.0.0.0/",
                "http://0.1.2.3/",
                "http://169.254.169.254/latest/meta-data",
                "http://[::ffff:169.254.169.254]/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://[::]/",
                "http://[fe80::1]/",
                "http://[ff02::1]/"
            })
    void addressesOfNoHostAreNeverCalled(String url) {
        // When, Then
        assertThat(objection(AMONG_STRANGERS, url)).isEqualTo(OF_NO_HOST);
        assertThat(objection(ON_LOOPBACK, url)).isEqualTo(OF_NO_HOST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://127.1/",
                "http://017700000001/",
                "ftp://example.com/",
                "file:///etc/passwd",
                "http:///x",
                "http:relative",
                "gopher://example.com/",
                "http://user@example.com/",
                "http://user:word@127.0.0.1/",
                "http://example.com:0/",
                "http://example.com:70000/"
            })
    void whatIsNoAddressOfTheWebIsRefused(String url) {
        // When, Then
        assertThat(objection(ON_LOOPBACK, url)).isEqualTo("not-a-callback-url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/hook?token=x",
                "HTTP://93.184.215.14:8080",
                "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/"
            })
    void publicAddressesAreCalled(String url) {
        // When, Then
        assertThat(objection(AMONG_STRANGERS, url)).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({
        "https://hooks.example.com/x, none",
        "https://HOOKS.example.com./x, none",
        "https://a.b.partners.example/x, none",
        "https://partners.example/x, callback-host-not-allowed",
        "https://badpartners.example/x, callback-host-not-allowed",
        "https://example.com/x, callback-host-not-allowed",
        "https://hooks.example.com.evil.example/x, callback-host-not-allowed",
        "https://93.184.215.14/x, none",
        "https://93.184.215.15/x, callback-host-not-allowed"
    })
    void ofSomeHostsOnlyThoseAreCalled(String url, String objection) {
        // Given
        CallbackRules rules =
                rules(
                        "leadflow.callback.allowed-hosts="
                                + "hooks.example.com, *.Partners.example, 93.184.215.14");

        // When, Then
        assertThat(objection(rules, url)).isEqualTo(objection);
    }

    @ParameterizedTest
    @ValueSource(strings = {"private.test", "half-private.test"})
    void aNameThatMeansAPrivateAddressIsNotCalled(String name) {
        // Given
        URI url = URI.create("http://" + name + "/");
        assertThat(AMONG_STRANGERS.objection(url)).isEmpty();

        // When, Then
        assertThatThrownBy(() -> AMONG_STRANGERS.resolved(url))
                .isInstanceOf(ForbiddenCallbackException.class)
                .hasMessage(PRIVATE);
    }

    @Test
    void privateAddressesCanBeAllowedAmongStrangersAndForbiddenOnLoopback() throws Exception {
        // Given
        URI url = URI.create("http://private.test/");
        CallbackRules allowed =
                rules("leadflow.access.required=true", "leadflow.callback.private-addresses=true");
        CallbackRules forbidden = rules("leadflow.callback.private-addresses=false");

        // When
        InetAddress address = allowed.resolved(url);

        // Then
        assertThat(address.isLoopbackAddress()).isTrue();
        assertThat(objection(forbidden, "http://127.0.0.1/")).isEqualTo(PRIVATE);
    }
}
