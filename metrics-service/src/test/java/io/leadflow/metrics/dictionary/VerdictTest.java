package io.leadflow.metrics.dictionary;

import static io.leadflow.metrics.dictionary.DictionaryReports.Verdict.MET;
import static io.leadflow.metrics.dictionary.DictionaryReports.Verdict.MISSED;
import static io.leadflow.metrics.dictionary.DictionaryReports.Verdict.UNCERTAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.definition.MetricTarget;
import io.leadflow.funnel.Estimate;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final Estimate FROM_2_TO_4 = new Estimate(3.0, 2.0, 4.0, 30, null, null);

    private static DictionaryReports.Verdict verdict(Double atLeast, Double atMost) {
        return DictionaryWriter.verdict(FROM_2_TO_4, new MetricTarget(atLeast, atMost));
    }

    @Test
    void theWholeIntervalDecides() {
        assertThat(verdict(1.0, null)).isEqualTo(MET);
        assertThat(verdict(2.0, 4.0)).isEqualTo(MET);
        assertThat(verdict(2.5, null)).isEqualTo(UNCERTAIN);
        assertThat(verdict(null, 3.9)).isEqualTo(UNCERTAIN);
        assertThat(verdict(4.1, null)).isEqualTo(MISSED);
        assertThat(verdict(null, 1.9)).isEqualTo(MISSED);
        assertThat(verdict(2.5, 3.5)).isEqualTo(UNCERTAIN);
    }

    @Test
    void withoutATargetOrAValueThereIsNone() {
        // Given
        Estimate none = Estimate.ofLevels(new double[0]);
        Estimate one = Estimate.ofLevels(new double[] {3});

        // Then
        assertThat(DictionaryWriter.verdict(FROM_2_TO_4, null)).isNull();
        assertThat(DictionaryWriter.verdict(none, new MetricTarget(1.0, null))).isNull();
        assertThat(DictionaryWriter.verdict(one, new MetricTarget(1.0, null))).isEqualTo(UNCERTAIN);
    }
}
