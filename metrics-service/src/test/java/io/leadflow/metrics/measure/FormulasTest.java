package io.leadflow.metrics.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadflow.contracts.definition.MetricFormula;
import io.leadflow.funnel.Estimate;
import io.leadflow.funnel.ReplicationFold;
import io.leadflow.funnel.RunStatistics;
import io.leadflow.testbed.lead.Events;
import org.junit.jupiter.api.Test;

/** Formulas on the story of {@link Events#story} and on two replications of the rich one. */
class FormulasTest {
    private static Estimate story(MetricFormula formula, String stage, String source) {
        return estimate(formula, stage, source, Events.story());
    }

    private static Estimate rich(MetricFormula formula, String stage, String source) {
        return estimate(formula, stage, source, Events.rich(0), Events.rich(2));
    }

    private static Estimate estimate(
            MetricFormula formula, String stage, String source, Events... replications) {
        RunStatistics run = new RunStatistics();
        for (Events events : replications) {
            run.add(ReplicationFold.of(events.all).statistics());
        }
        return new Formulas(run.start()).measure(formula, stage, source).estimate(run);
    }

    @Test
    void leadsAreCounted() {
        assertThat(story(MetricFormula.LEADS, null, null).mean()).isEqualTo(5);
        assertThat(story(MetricFormula.LEADS, null, "social").mean()).isEqualTo(3);
        assertThat(rich(MetricFormula.LEADS, null, null).total()).isEqualTo(2 + 4);
        assertThat(story(MetricFormula.WON, null, "web").mean()).isEqualTo(1);
    }

    @Test
    void sharesAreOfWhatTheyAreDefinedOf() {
        assertThat(story(MetricFormula.CONVERSION, null, null).mean()).isEqualTo(1 / 5.0);
        assertThat(story(MetricFormula.WIN_RATE, null, null).mean()).isEqualTo(1 / 3.0);
        assertThat(story(MetricFormula.STAGE_CONVERSION, "call", null).mean()).isEqualTo(1 / 4.0);
        assertThat(story(MetricFormula.STAGE_CONVERSION, "call", "social").mean()).isZero();
        assertThat(story(MetricFormula.FROZEN_SHARE, null, null).mean()).isEqualTo(1 / 2.0);
        assertThat(story(MetricFormula.STALE_SHARE, null, null).mean()).isEqualTo(1 / 5.0);
    }

    @Test
    void durationsAreMedians() {
        assertThat(story(MetricFormula.CYCLE_DAYS, null, null).mean()).isCloseTo(2, within(0.02));
        assertThat(story(MetricFormula.FIRST_RESPONSE_DAYS, null, null).mean())
                .isCloseTo(1 / 24.0, within(0.001));
        assertThat(story(MetricFormula.FIRST_RESPONSE_DAYS, null, "social").mean()).isNull();
        assertThat(story(MetricFormula.STAGE_DAYS, "offer", null).mean())
                .isCloseTo(19 / 24.0, within(0.01));
    }

    @Test
    void moneyIsInUnitsOfTheCurrency() {
        // Given: in each replication one lead wins 500 after four days less an hour, and one of
        // the pipeline 100; the web costs 250
        assertThat(rich(MetricFormula.REVENUE, null, null).total()).isEqualTo(1200);
        assertThat(rich(MetricFormula.AVERAGE_DEAL, null, null).pooled()).isEqualTo(300);
        assertThat(rich(MetricFormula.COST_PER_LEAD, null, "web").pooled()).isEqualTo(500 / 4.0);
        assertThat(rich(MetricFormula.COST_PER_WON, null, null).mean()).isEqualTo(250);

        // Then: 2 leads with 1 of 2 won, and 4 with 1 of 4
        double days = 4 - 1 / 24.0;
        assertThat(rich(MetricFormula.VELOCITY, null, null).mean())
                .isCloseTo(500 / days, within(1e-9));
    }
}
