package io.leadflow.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadflow.contracts.definition.Channel;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.reading.DefinitionReader;
import io.leadflow.contracts.definition.reading.Reading;
import io.leadflow.contracts.run.Run;
import io.leadflow.contracts.run.RunProgress;
import io.leadflow.contracts.run.RunRequest;
import io.leadflow.contracts.run.RunStatus;
import io.leadflow.funnel.Estimate;
import io.leadflow.funnel.ReplicationFold;
import io.leadflow.funnel.RunStatistics;
import io.leadflow.testbed.lead.Events;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What leads cost and how many are qualified, in two replications of {@link Events#rich}: of the
 * web's leads one comes by the campaign and is won from the first stage, none or two more are lost
 * there.
 */
class AcquisitionTest {
    private static final String DEFINITION =
            """
            schemaVersion: 1
            id: story
            name: {en: Story}
            timeZone: UTC
            currency: EUR
            # qualifiedFrom
            sources:
              web:
                name: {en: Web}
                channel: organic-search
                arrivals:
                  ratePerDay: 1
                  campaigns:
                    spring: {from: 1970-01-01, peakPerDay: 1, peakDays: 9, costPerLead: 50}
                cost: {perLead: 20, perMonth: 310}
              social:
                name: {en: Social}
                channel: social-media
                arrivals: {ratePerDay: 1}
            roles:
              rep: {name: {en: Representative}}
            people:
              anna: {name: {en: Anna}, roles: [rep]}
              boris: {name: {en: Boris}, roles: [rep]}
            stages:
              call: {name: {en: Call}, exits: {on: {to: offer}}}
              offer: {name: {en: Offer}, exits: {on: {to: close}}}
              close: {name: {en: Close}, exits: {on: {to: WON}}}
            """;

    private static Figures figures(String qualifiedFrom, Events... replications) throws Exception {
        RunStatistics statistics = new RunStatistics();
        for (Events events : replications) {
            statistics.add(ReplicationFold.of(events.all).statistics());
        }
        Run run = run(definition(qualifiedFrom));
        return new Figures(new RunData(run.id(), run, statistics, 1));
    }

    private static ProcessDefinition definition(String qualifiedFrom) {
        String document = DEFINITION.replace("# qualifiedFrom", qualifiedFrom);
        byte[] yaml = document.getBytes(StandardCharsets.UTF_8);
        return switch (DefinitionReader.readYaml(yaml, Locale.ENGLISH)) {
            case Reading.Valid valid -> valid.definition();
            case Reading.Invalid invalid -> throw new AssertionError(invalid.problems());
        };
    }

    private static Run run(ProcessDefinition definition) {
        Instant now = Instant.parse("2026-03-02T12:00:00Z");
        LocalDate start = LocalDate.of(1970, 1, 1);
        return new Run(
                UUID.randomUUID(),
                RunStatus.COMPLETED,
                4,
                new RunRequest("story", 1, start, 20, 0, 10, 2, 1L, null, null, Map.of()),
                definition,
                "1.0.0",
                null,
                now,
                now,
                now,
                RunProgress.none(2),
                null,
                null,
                null,
                null,
                null);
    }

    private static void assertTotals(List<Estimate> estimates, double... totals) {
        assertThat(estimates).hasSameSizeAs(totals);
        for (int i = 0; i < totals.length; i++) {
            assertThat(estimates.get(i).total()).isCloseTo(totals[i], within(1e-9));
        }
    }

    @Test
    void reportsTellWhichVersionWasSimulated() throws Exception {
        // When
        Reports.Head head = figures("qualifiedFrom: offer", Events.rich(0)).head();

        // Then
        assertThat(head.process()).isEqualTo("story");
        assertThat(head.version()).isEqualTo(1);
    }

    @Test
    void wonLeadsAreQualifiedWhereverTheyAreWonFrom() throws Exception {
        // Given
        Figures figures = figures("qualifiedFrom: offer", Events.rich(0), Events.rich(2));

        // When
        List<SourceReports.Source> sources = new SourceWriter(figures).list();
        MoneyReports.Costs costs = new CostWriter(figures).costs();

        // Then
        SourceReports.Source web = sources.getFirst();
        assertTotals(List.of(web.qualified(), web.cost()), 2, 500);
        assertThat(web.qualifiedShare().pooled()).isEqualTo(2 / 4.0);
        assertThat(web.costPerLead().pooled()).isEqualTo(500 / 4.0);
        assertThat(web.costPerQualified().pooled()).isEqualTo(500 / 2.0);
        assertThat(web.costPerWonDeal().pooled()).isEqualTo(500 / 2.0);
        assertThat(web.returnRatio().mean()).isEqualTo(2);
        assertThat(web.returnRatio().n()).isEqualTo(2);
        assertThat(sources.getLast().qualified().total()).isZero();
        assertThat(sources.getLast().cost()).isNull();
        assertThat(costs.perQualified().pooled()).isEqualTo(500 / 2.0);
        assertThat(costs.sources().getFirst().perQualified().pooled()).isEqualTo(500 / 2.0);
    }

    @Test
    void aStageThatIsSkippedIsPassed() throws Exception {
        // Given: lead 2 goes by the offer and is won, lead 3 begins in the last stage and is lost
        Events story = Events.story();

        // When / Then: by default from the second stage on
        for (String from : List.of("", "qualifiedFrom: offer", "qualifiedFrom: close")) {
            List<SourceReports.Source> sources =
                    new SourceWriter(figures(from, story, story)).list();
            assertThat(sources.getFirst().qualified().mean()).as(from).isEqualTo(1);
            assertThat(sources.getLast().qualified().mean()).as(from).isEqualTo(1);
        }
        SourceReports.Source social =
                new SourceWriter(figures("qualifiedFrom: call", story, story)).list().getLast();
        assertThat(social.qualified().mean()).isEqualTo(3);
    }

    @Test
    void aFunnelOfOneStageQualifiesByWinning() throws Exception {
        // When
        Figures figures = figures("funnel: [call]", Events.rich(0), Events.rich(2));

        // Then: all the same, as the events' own funnel has more stages
        assertThat(figures.qualifyingPlace()).hasValue(1);
        assertThat(new SourceWriter(figures).list().getFirst().qualified().total()).isEqualTo(2);
    }

    @Test
    void channelsAreTheirSourcesTogether() throws Exception {
        // Given
        Figures figures = figures("", Events.rich(0), Events.rich(2));

        // When
        List<SourceReports.Source> channels =
                new SourceWriter(figures).sources(SourceGroup::byChannel).sources();

        // Then
        assertThat(channels)
                .extracting(SourceReports.Source::channel)
                .containsExactly(Channel.ORGANIC_SEARCH, Channel.SOCIAL_MEDIA);
        assertThat(channels).extracting(SourceReports.Source::id).containsOnlyNulls();
        assertThat(channels)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id", "name")
                .isEqualTo(new SourceWriter(figures).list());
    }

    @Test
    void costsComeWhenLeadsAreCreatedAndDayByDayOfTheMonths() throws Exception {
        // Given
        Figures figures = figures("", Events.rich(0), Events.rich(2));

        // When
        List<TrendReports.SourceInterval> web =
                new TrendWriter(figures, Interval.WEEK)
                        .sources(SourceGroup::bySource).intervals().stream()
                                .filter(row -> row.source().equals("web"))
                                .toList();

        // Then: 10 a day of January for 20 days, 50 for the campaign's lead, 20 for others
        assertTotals(
                web.stream().map(TrendReports.SourceInterval::cost).toList(),
                2 * (4 * 10 + 50),
                2 * 7 * 10 + 2 * 20,
                2 * 7 * 10,
                2 * 2 * 10,
                0);
        TrendReports.SourceInterval first = web.getFirst();
        assertThat(first.cohortQualified().total()).isEqualTo(2);
        assertThat(first.cohortWon().total()).isEqualTo(2);
        assertThat(first.cohortRevenue().total()).isEqualTo(1000);
        assertThat(first.costPerLead().pooled()).isEqualTo(90);
        assertThat(first.costPerQualified().pooled()).isEqualTo(90);
        assertThat(first.costPerWonDeal().pooled()).isEqualTo(90);
        assertThat(first.returnRatio().pooled()).isCloseTo(500 / 90.0, within(1e-12));
        assertThat(web.get(1).costPerWonDeal().n()).isZero();
    }

    @Test
    void theFrozenValueIsKnownBySource() throws Exception {
        // Given
        Figures figures = figures("", Events.story(), Events.story());

        // When
        List<FreezeReports.Freezes> all =
                new FreezeSeriesWriter(figures, Interval.DAY).series(FreezeGroup::all).intervals();
        List<FreezeReports.Freezes> bySource =
                new FreezeSeriesWriter(figures, Interval.DAY)
                        .series(FreezeGroup::bySource)
                        .intervals();

        // Then: only social media has frozen leads, of 5.00 each
        List<Estimate> social =
                bySource.stream()
                        .filter(row -> row.source().equals("social"))
                        .map(FreezeReports.Freezes::valueAtEnd)
                        .toList();
        assertThat(social).isEqualTo(all.stream().map(FreezeReports.Freezes::valueAtEnd).toList());
        assertThat(social.get(4).mean()).isEqualTo(5);
        assertThat(social.get(6).mean()).isZero();
        assertThat(social.getLast().mean()).isEqualTo(5);
    }

    @Test
    void nothingIsToldOfQualifiedLeadsWhileTheDefinitionIsNotKnown() {
        // Given
        RunStatistics statistics = new RunStatistics();
        statistics.add(ReplicationFold.of(Events.rich(0).all).statistics());
        Figures figures = new Figures(new RunData(UUID.randomUUID(), null, statistics, 1));

        // When
        SourceReports.Source web = new SourceWriter(figures).list().getFirst();
        TrendReports.SourceInterval week =
                new TrendWriter(figures, Interval.WEEK)
                        .sources(SourceGroup::bySource)
                        .intervals()
                        .getFirst();

        // Then
        assertThat(web.qualified()).isNull();
        assertThat(web.costPerQualified()).isNull();
        assertThat(web.costPerLead().mean()).isEqualTo(250);
        assertThat(week.cohortQualified()).isNull();
        assertThat(week.cost()).isNull();
    }
}
