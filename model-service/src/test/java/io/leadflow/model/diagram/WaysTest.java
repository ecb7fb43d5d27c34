package io.leadflow.model.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.problem.Locales;
import io.leadflow.model.Samples;
import io.leadflow.model.wording.Words;
import org.junit.jupiter.api.Test;

class WaysTest {
    private final ProcessGraph graph =
            Diagram.graph(Samples.definition("b2b-saas"), Words.in(Locales.ENGLISH));

    @Test
    void waysOfAllKindsAreThereWithTheirShares() {
        // When, Then
        assertThat(edge(EdgeKind.ADVANCE, "demo", "proposal").label()).isEqualTo("60–75%");
        assertThat(edge(EdgeKind.ADVANCE, "qualify", "demo").label()).isEqualTo("varies");
        assertThat(edge(EdgeKind.SKIP, "proposal", "negotiation").label()).isEqualTo("varies");
        assertThat(edge(EdgeKind.REGRESS, "committee", "proposal").label()).isEqualTo("12%");
        assertThat(edge(EdgeKind.FROZEN, "qualify", "FROZEN").label()).isEqualTo("20%");
        assertThat(edge(EdgeKind.TIMEOUT, "negotiation", "LOST").label())
                .isEqualTo("after 75 days");
        assertThat(edge(EdgeKind.PATIENCE, "respond", "LOST").title()).isEqualTo("No answer");
        assertThat(edge(EdgeKind.THAW, "FROZEN", "qualify").title()).isEqualTo("Not now: 50%");
        assertThat(edge(EdgeKind.THAW, "FROZEN", "negotiation").title())
                .isEqualTo("No budget this quarter: 65%");
        assertThat(edge(EdgeKind.REOPEN, "LOST", "qualify").title()).isEqualTo("No answer: 8%");
    }

    @Test
    void lossesOfAStageAreOneWayWithTheSumAndAllReasons() {
        // When
        Edge lost = edge(EdgeKind.LOST, "demo", "LOST");

        // Then
        assertThat(lost.label()).isEqualTo("25–40%");
        assertThat(lost.title()).isEqualTo("Chose a competitor: 15%; Not a fit: 10–25%");
    }

    private Edge edge(EdgeKind kind, String from, String to) {
        return graph.edges().stream()
                .filter(
                        e ->
                                e.kind() == kind
                                        && e.from().id().equals(from)
                                        && e.to().id().equals(to))
                .findFirst()
                .orElseThrow();
    }
}
