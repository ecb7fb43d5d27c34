package io.leadflow.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a service starts without access control, and where not. */
class ExposureTest {
    private record Settings(boolean required, Optional<String> issuer, Optional<String> publishedOn)
            implements AccessSettings {
        @Override
        public String audience() {
            return "leadflow";
        }

        @Override
        public String workspaceClaim() {
            return "workspace";
        }
    }

    private static final Optional<String> NONE = Optional.empty();

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "localhost", "::1"})
    void loopbackNeedsNoTokens(String host) {
        // Given
        Exposure exposure = new Exposure(new Settings(false, NONE, NONE), host);

        // When, Then
        assertThatCode(exposure::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "10.1.2.3", "no-such-host.invalid"})
    void elsewhereThereIsNoStartWithoutThem(String host) {
        // Given
        Exposure exposure = new Exposure(new Settings(false, NONE, NONE), host);

        // When, Then
        assertThatThrownBy(exposure::check)
                .hasMessageContaining(host)
                .hasMessageContaining("LEADFLOW_ACCESS_REQUIRED=true")
                .hasMessageContaining("LEADFLOW_ACCESS_ISSUER");
    }

    @Test
    void aContainerSaysWhereItsPortIsPublished() {
        // Given
        Exposure loopback =
                new Exposure(new Settings(false, NONE, Optional.of("127.0.0.1")), "0.0.0.0");
        Exposure everywhere =
                new Exposure(new Settings(false, NONE, Optional.of("0.0.0.0")), "127.0.0.1");

        // When, Then
        assertThatCode(loopback::check).doesNotThrowAnyException();
        assertThatThrownBy(everywhere::check).hasMessageContaining("does not start on 0.0.0.0");
    }

    @Test
    void whoeverWantsTokensSaysWhose() {
        // Given
        Exposure nobodys = new Exposure(new Settings(true, NONE, NONE), "0.0.0.0");
        Exposure somebodys =
                new Exposure(new Settings(true, Optional.of("https://id"), NONE), "0.0.0.0");

        // When, Then
        assertThatThrownBy(nobodys::check).hasMessageContaining("LEADFLOW_ACCESS_ISSUER");
        assertThatCode(somebodys::check).doesNotThrowAnyException();
        assertThat(Exposure.isLoopback("0.0.0.0")).isFalse();
    }
}
