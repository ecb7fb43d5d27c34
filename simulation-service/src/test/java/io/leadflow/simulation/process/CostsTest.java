package io.leadflow.simulation.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What sources, roles and people cost, to the minor unit. */
class CostsTest {
    private static final long HOUR = 3_600_000;

    /** Thirty days from 5 January 2026, the leads of a source by a trace and a short campaign. */
    private static Replication replication(String currency, String source, String staff) {
        String yaml =
                """
                schemaVersion: 1
                id: costs
                name: {en: Costs}
                timeZone: UTC
                currency: %s
                calendars:
                  mornings: {week: {monday: ["09:00-12:00"], tuesday: ["09:00-10:30"]}}
                sources:
                  web:
                    name: {en: Web}
                    channel: other
                %s
                  fairs:
                    name: {en: Fairs}
                    channel: other
                    cost: {perLead: 3}
                    arrivals: {trace: [{at: "2026-01-07T10:00:00", leads: 5}]}
                %s
                stages:
                  call:
                    name: {en: Call}
                    exits: {won: {to: WON}}
                """
                        .formatted(currency, source.indent(4).stripTrailing(), staff);
        return Story.of(Definitions.compile(Definitions.yaml(yaml), 0, 30), 1, 0).replication();
    }

    @Test
    void aSourceWithoutCostsIsNotToldButOneWhoseCampaignCosts() {
        // Given
        String campaign = "fair: {from: 2026-01-10, peakDays: 10, peakPerDay: 4%s}";
        String arrivals = "arrivals: {campaigns: {" + campaign + "}}";

        // When
        Replication free = replication("EUR", arrivals.formatted(""), "");
        Replication paid = replication("EUR", arrivals.formatted(", costPerLead: 2.5"), "");

        // Then
        SourceCosts fairs = new SourceCosts(1, 5, 1500);
        assertThat(free.sourceCosts()).containsExactly(fairs);
        long leads = paid.leadsCreated() - 5;
        assertThat(leads).isGreaterThan(10);
        assertThat(paid.sourceCosts())
                .containsExactly(new SourceCosts(0, leads, 250 * leads), fairs);
    }

    @Test
    void aCampaignWithoutACostOfItsOwnCostsWhatItsSourceDoes() {
        // Given
        String source =
                """
                cost: {perLead: 1.25}
                arrivals: {campaigns: {fair: {from: 2026-01-10, peakDays: 10, peakPerDay: 4}}}
                """;

        // When
        Replication replication = replication("EUR", source, "");

        // Then
        long leads = replication.leadsCreated() - 5;
        assertThat(replication.sourceCosts()).contains(new SourceCosts(0, leads, 125 * leads));
    }

    /** 27 of 31 days of January and 3 of 28 of February, of 100 yen a month: 97.81. */
    @Test
    void partsOfMonthsCostTheirShareInWholeYen() {
        // Given
        String source =
                """
                cost: {perMonth: 100}
                arrivals: {ratePerDay: 0}
                """;

        // When
        Replication replication = replication("JPY", source, "");

        // Then
        assertThat(replication.sourceCosts())
                .containsExactly(new SourceCosts(0, 0, 98), new SourceCosts(1, 5, 15));
    }

    @Test
    void workingHoursCostWhetherThereIsWorkOrNot() {
        // Given
        String staff =
                """
                roles:
                  sales: {name: {en: Sales}, capacity: 2, calendar: mornings, costPerHour: 20.25}
                  chiefs: {name: {en: Chiefs}, calendar: mornings, costPerHour: 50}
                  helpers: {name: {en: Helpers}, capacity: 1}
                people:
                  anna: {name: {en: Anna}, roles: [chiefs]}
                  boris: {name: {en: Boris}, roles: [chiefs], costPerHour: 10}
                """;

        // When
        Replication replication = replication("EUR", "arrivals: {ratePerDay: 0}", staff);

        // Then: four Mondays and Tuesdays and a fifth Monday and Tuesday, 5 · 4.5 hours a place
        long hours = 45 * HOUR / 2;
        assertThat(replication.roleUsage())
                .extracting(RoleUsage::openMs)
                .startsWith(2 * hours, 2 * hours);
        assertThat(replication.roleUsage())
                .extracting(RoleUsage::cost)
                .containsExactly(91_125L, -1L, -1L);
        assertThat(replication.personUsage())
                .extracting(PersonUsage::cost)
                .containsExactly(112_500L, 22_500L);
        assertThat(replication.personUsage())
                .extracting(PersonUsage::openMs)
                .containsExactly(hours, hours);
    }
}
