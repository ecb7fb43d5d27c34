package io.leadflow.dashboard.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownWorkspaceTest {
    @Test
    void theTokenNamesIt() {
        // Given
        String token = token("{\"sub\": \"alice\", \"workspace\": \"acme\"}");

        // When, Then
        assertThat(ShownWorkspace.named(token, "workspace")).contains(new Workspace("acme"));
        assertThat(ShownWorkspace.named(token, "tenant")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"workspace\": [\"acme\"]}", "{\"workspace\": \"<b>\"}", "no"})
    void claimsThatNameNoneShowNone(String claims) {
        // When, Then
        assertThat(ShownWorkspace.named(token(claims), "workspace")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "opaque", "a.%.c"})
    void whatIsNoJwtShowsNone(String token) {
        // When, Then
        assertThat(ShownWorkspace.named(token, "workspace")).isEmpty();
    }

    private static String token(String claims) {
        return "e30."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".signature";
    }
}
