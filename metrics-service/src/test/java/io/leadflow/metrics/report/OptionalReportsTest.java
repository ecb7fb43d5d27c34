package io.leadflow.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadflow.funnel.Estimate;
import io.leadflow.funnel.ReplicationFold;
import io.leadflow.funnel.RunStatistics;
import io.leadflow.testbed.lead.Events;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reports on two replications of {@link Events#rich}, with no and with two more lost leads. */
class OptionalReportsTest {
    private final Figures figures = new Figures(data());

    private static RunData data() {
        RunStatistics statistics = new RunStatistics();
        statistics.add(ReplicationFold.of(Events.rich(0).all).statistics());
        statistics.add(ReplicationFold.of(Events.rich(2).all).statistics());
        return new RunData(UUID.randomUUID(), null, statistics, 1);
    }

    private static void assertTotal(Estimate estimate, double total) {
        assertThat(estimate.total()).isCloseTo(total, within(1e-9));
        assertThat(estimate.n()).isEqualTo(2);
        assertThat(estimate.low()).isNotNull();
    }

    @Test
    void thePipelineIsToldApart() {
        // When
        FunnelReports.Funnel funnel = new FunnelWriter(figures).funnel();
        SourceReports.Pipelines pipeline = new PipelineWriter(figures).pipelines();
        SourceReports.Source web = new SourceWriter(figures).list().getFirst();

        // Then
        assertTotal(funnel.outcomes().leads(), 2 + 4);
        assertTotal(funnel.outcomes().won(), 2);
        assertThat(funnel.outcomes().conversion().pooled()).isEqualTo(2 / 6.0);
        assertTotal(funnel.stages().getFirst().any().leads(), 2 + 4);
        assertTotal(funnel.pipeline().leads(), 2);
        assertTotal(funnel.pipeline().won(), 2);
        assertTotal(pipeline.all().revenue(), 200);
        assertThat(pipeline.all().daysToWin().mean()).isEqualTo(17);
        assertTotal(pipeline.sources().getFirst().leads().leads(), 2);
        assertTotal(pipeline.sources().getLast().leads().leads(), 0);
        assertTotal(web.leads(), 1 + 3);
        assertTotal(web.pipeline().won(), 2);
        assertThat(web.daysToWin().mean()).isCloseTo(4 - 1 / 24.0, within(1e-9));
    }

    @Test
    void revenueOfThePipelineIsAPartOfAll() {
        // When
        MoneyReports.Revenue revenue = new RevenueWriter(figures).revenue();

        // Then
        assertTotal(revenue.revenue(), 1200);
        assertTotal(revenue.ofPipeline(), 200);
        assertThat(revenue.averageDeal().pooled()).isEqualTo(300);
        assertThat(revenue.perLead().pooled()).isCloseTo(1000 / 6.0, within(1e-9));
    }

    @Test
    void stagesCountTheLeadsOfThePipeline() {
        // When
        StageReports.Stage call = new StageWriter(figures).list().getFirst();

        // Then: visits of leads 1, 2 and twice 3, and of the two more
        assertTotal(call.visits(), 4 + 6);
        assertThat(call.visitsPerLead().pooled()).isEqualTo(10 / 8.0);
    }

    @Test
    void lossesAreThoseThatWereNotTakenBack() {
        // When
        ReasonReports.Lost lost = new ReasonWriter(figures).lost();
        SeriesReports.Day day =
                new SeriesWriter(figures, Interval.DAY).series(SourceGroup::all).days().get(8);

        // Then
        assertTotal(lost.lost(), 1 + 3);
        assertTotal(lost.reopened(), 2);
        assertTotal(lost.byReason().getFirst().lost(), 2);
        assertTotal(lost.byReason().getFirst().reopened(), 0);
        assertTotal(lost.byReason().getLast().lost(), 2);
        assertTotal(lost.byReason().getLast().reopened(), 2);
        assertTotal(day.reopened(), 2);
        assertTotal(day.openAtEnd(), 2);
    }

    @Test
    void seriesBeginWithThePipeline() {
        // When
        SeriesReports.Day day =
                new SeriesWriter(figures, Interval.DAY).series(SourceGroup::all).days().getFirst();

        // Then
        assertTotal(day.created(), 2);
        assertTotal(day.openAtEnd(), 4);
    }

    @Test
    void guardrailsTellBreachesLeadsAndDays() {
        // When
        GuardrailReports.Guardrails report = new GuardrailWriter(figures).guardrails();

        // Then
        GuardrailReports.Guardrail fast = report.guardrails().getFirst();
        assertTotal(fast.breaches(), 4);
        assertTotal(fast.leads(), 2);
        assertThat(fast.share().pooled()).isEqualTo(2 / 8.0);
        assertThat(fast.firstDate()).isEqualTo("1970-01-03");
        assertThat(fast.daysToFirst().mean()).isEqualTo(2);
        GuardrailReports.Guardrail patient = report.guardrails().getLast();
        assertTotal(patient.breaches(), 0);
        assertThat(patient.firstDate()).isNull();
        assertThat(patient.daysToFirst().n()).isZero();
        assertThat(report.byStage()).hasSize(1);
        assertTotal(report.byStage().getFirst().leads(), 2);
        assertThat(report.byDay()).hasSize(30);
        assertTotal(report.byDay().get(3).breaches(), 2);
        assertThat(report.byDay().get(3).date()).isEqualTo("1970-01-04");
    }

    @Test
    void peopleTellHowBusyTheyAre() {
        // When
        PeopleReports.People people = new PeopleWriter(figures).people();

        // Then
        PeopleReports.Person anna = people.people().getFirst();
        assertThat(anna.utilisation().pooled()).isEqualTo(0.25);
        assertTotal(anna.openHours(), 16);
        assertTotal(anna.leads(), 10);
        assertTotal(anna.cost(), 120);
        assertThat(anna.costPerHourWorked().pooled()).isEqualTo(30);
        assertThat(people.people().getLast().cost()).isNull();
        assertTotal(new PeopleWriter(figures).roleList().getFirst().cost(), 80);
    }

    @Test
    void costsAreToldPerLeadAndDealAndComparedWithRevenue() {
        // When
        MoneyReports.Costs costs = new CostWriter(figures).costs();

        // Then
        assertTotal(costs.sourceCost(), 500);
        assertTotal(costs.peopleCost(), 200);
        assertTotal(costs.total(), 700);
        assertThat(costs.perLead().pooled()).isCloseTo(500 / 6.0, within(1e-9));
        assertThat(costs.perWonDeal().pooled()).isEqualTo(250);
        assertThat(costs.totalPerWonDeal().pooled()).isEqualTo(350);
        assertThat(costs.returnOnSources().pooled()).isEqualTo(2);
        assertThat(costs.sources()).hasSize(1);
        assertThat(costs.sources().getFirst().perLead().pooled()).isEqualTo(125);
        assertThat(costs.sources().getFirst().returnRatio().mean()).isEqualTo(2);
        assertThat(costs.roles()).extracting(MoneyReports.StaffCost::id).containsExactly("rep");
        assertThat(costs.people()).extracting(MoneyReports.StaffCost::id).containsExactly("anna");
    }

    @Test
    void segmentsAndCampaignsTellWhatBecomesOfTheirLeads() {
        // When
        SegmentReports.Segments segments = new SegmentWriter(figures).segments();
        SourceReports.Campaign spring = new CampaignWriter(figures).list().getFirst();

        // Then
        assertThat(segments.segments())
                .extracting(SegmentReports.Segment::category)
                .containsExactly("big", "small");
        SegmentReports.Segment small = segments.segments().getLast();
        assertTotal(small.leads(), 1 + 3);
        assertThat(small.share().pooled()).isEqualTo(4 / 6.0);
        assertThat(small.conversion().pooled()).isEqualTo(0.5);
        assertTotal(small.revenue(), 1000);
        SegmentReports.NumericAttribute score = segments.numbers().getFirst();
        assertThat(score.meanOfWon().pooled()).isEqualTo(0.5);
        assertThat(score.meanOfLost().pooled()).isEqualTo((2 + 2 + 4 + 4) / 4.0);
        assertThat(score.mean().pooled()).isEqualTo((0.5 + 2 + 0.5 + 2 + 4 + 4) / 6);
        assertThat(spring.id()).isEqualTo("spring");
        assertTotal(spring.leads(), 2);
        assertThat(spring.shareOfSource().pooled()).isEqualTo(0.5);
        assertTotal(spring.revenue(), 1000);
    }

    @Test
    void everythingAtOnceHasThemToo() {
        // When
        Reports.Statistics statistics = new StatisticsWriter(figures).statistics();

        // Then
        assertThat(statistics.people()).hasSize(2);
        assertThat(statistics.guardrails()).hasSize(2);
        assertThat(statistics.campaigns()).hasSize(1);
        assertThat(statistics.segments()).hasSize(2);
        assertThat(statistics.numbers()).hasSize(1);
        assertThat(statistics.costs()).hasSize(1);
        assertTotal(statistics.pipeline().leads(), 2);
        assertTotal(statistics.revenue(), 1200);
    }
}
