package io.leadflow.metrics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadflow.funnel.ReplicationFold;
import io.leadflow.funnel.RunStatistics;
import io.leadflow.testbed.lead.Events;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ForecastWriterTest {
    private static RunStatistics run() {
        RunStatistics run = new RunStatistics();
        run.add(ReplicationFold.of(Events.rich(0).all).statistics());
        run.add(ReplicationFold.of(Events.story().all).statistics());
        return run;
    }

    @Test
    void revenueGrowsByTheDay() {
        // Given: 500 on the fifth day and 100 on the eighth; the other replication starts a day
        // later, and wins 123.45 on its third day
        ForecastWriter writer = new ForecastWriter(null, run(), 550.0);

        // When
        ForecastReports.Forecast forecast = writer.until(7);

        // Then
        assertThat(forecast.date()).isEqualTo(LocalDate.of(1970, 1, 8));
        assertThat(forecast.revenue().mean()).isCloseTo((600 + 123.45) / 2, within(1e-9));
        assertThat(forecast.distribution().min()).isEqualTo(123.45);
        assertThat(forecast.distribution().max()).isEqualTo(600);
        assertThat(forecast.distribution().p50()).isCloseTo(361.725, within(1e-9));
        assertThat(forecast.distribution().p75())
                .isCloseTo(123.45 + 0.75 * (600 - 123.45), within(1e-9));
        assertThat(forecast.probability().count()).isEqualTo(1);
        assertThat(forecast.probability().share()).isEqualTo(0.5);
        assertThat(forecast.days()).hasSize(8);
        assertThat(forecast.days().get(3).revenue().mean()).isCloseTo(123.45 / 2, within(1e-9));
        assertThat(forecast.days().get(5).probability().count()).isZero();
        assertThat(forecast.histogram()).hasSize(20);
        assertThat(forecast.histogram().getFirst().replications()).isEqualTo(1);
        assertThat(forecast.histogram().getLast().replications()).isEqualTo(1);
    }

    @Test
    void withoutReplicationsThereIsNoForecast() {
        // When
        RunStatistics none = new RunStatistics();
        ForecastReports.Forecast forecast =
                new ForecastWriter(null, none, 1.0).until(ForecastWriter.days(none) - 1);

        // Then
        assertThat(forecast.days()).isEmpty();
        assertThat(forecast.revenue().mean()).isNull();
        assertThat(forecast.distribution().p50()).isNull();
        assertThat(forecast.probability().share()).isNull();
    }
}
