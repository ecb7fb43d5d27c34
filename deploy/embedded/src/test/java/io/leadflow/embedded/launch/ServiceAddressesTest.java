package io.leadflow.embedded.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadflow.embedded.ServiceName;
import io.leadflow.embedded.demo.Services;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class ServiceAddressesTest {

    @Test
    void namesNoServicesWhenNoneIsAskedFor() {
        // When
        ServiceAddresses addresses = CommandLine.populateCommand(new ServiceAddresses());

        // Then
        assertThat(addresses.services()).isEmpty();
    }

    @Test
    void takesTheUsualPortsForServicesThatAreNotNamed() {
        // When
        Services services =
                CommandLine.populateCommand(
                                new ServiceAddresses(), "--metrics", "http://metrics.example:9000")
                        .services()
                        .orElseThrow();

        // Then
        assertThat(services.url(ServiceName.METRICS))
                .isEqualTo(URI.create("http://metrics.example:9000"));
        assertThat(services.url(ServiceName.MODEL)).isEqualTo(URI.create("http://127.0.0.1:8081"));
        assertThat(services.url(ServiceName.SIMULATION))
                .isEqualTo(URI.create("http://127.0.0.1:8082"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8081", "ftp://localhost", "http://", "http://a b"})
    void refusesWhatHttpCannotBeSpokenTo(String address) {
        // When, Then
        assertThatThrownBy(
                        () ->
                                CommandLine.populateCommand(
                                        new ServiceAddresses(), "--model", address))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("http://HOST:PORT");
    }
}
