package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What an {@code application/problem+json} answer must have. */
final class Problems {
    private Problems() {}

    /** Checks an answer's form; returns the problems listed in it. */
    static List<JsonNode> of(Rest.Answer answer, int status) {
        assertThat(answer.status()).as("status of %s", answer).isEqualTo(status);
        assertThat(answer.contentType()).as("%s", answer).startsWith("application/problem+json");
        JsonNode body = answer.body();
        assertThat(body.path("type").asText()).as("type").startsWith("urn:leadflow:problem:");
        assertThat(body.path("title").asText()).as("title").isNotBlank();
        assertThat(body.path("status").asInt()).as("status").isEqualTo(status);
        assertThat(body.path("detail").asText()).as("detail").isNotBlank();
        assertThat(answer.text()).as("stack trace").doesNotContain("Exception", "\\tat ");
        return body.path("problems").valueStream().toList();
    }

    /** Checks that one of the problems is of a kind, at a place, and says how to mend it. */
    static void assertListed(List<JsonNode> problems, String code, String pointer) {
        assertThat(problems)
                .as("%s at %s", code, pointer)
                .anySatisfy(
                        problem -> {
                            assertThat(problem.path("code").asText()).isEqualTo(code);
                            assertThat(problem.path("pointer").asText()).isEqualTo(pointer);
                            assertThat(problem.path("message").asText()).isNotBlank();
                            assertThat(problem.path("remedy").asText()).isNotBlank();
                        });
    }
}
