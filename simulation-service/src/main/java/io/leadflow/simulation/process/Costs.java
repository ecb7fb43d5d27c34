package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.Campaign;
import io.leadflow.contracts.definition.Person;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Role;
import io.leadflow.contracts.definition.Source;
import io.leadflow.contracts.definition.SourceCost;
import io.leadflow.contracts.event.MinorUnits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** What sources and people cost, in minor units of the currency; each sum is rounded once. */
final class Costs {
    private static final double MS_PER_HOUR = 3_600_000;
    private static final long NOTHING = -1;

    private final ProcessDefinition definition;
    private final double minorUnits;
    private final double months;

    Costs(ProcessDefinition definition, RunWindow window) {
        this.definition = definition;
        minorUnits = MinorUnits.perUnit(definition.currency());
        months = months(window, ZoneId.of(definition.timeZone()));
    }

    /**
     * Cost of a source.
     *
     * @param leads it brought by itself
     * @param campaigns leads of each of its campaigns, in order
     * @return −1 where it never costs anything
     */
    long ofSource(Source source, long leads, long[] campaigns) {
        SourceCost cost = source.cost();
        double sum = 0;
        boolean costs = cost != null;
        if (cost != null) {
            sum += leads * or0(cost.perLead()) + months * or0(cost.perMonth());
        }
        List<Campaign> all = List.copyOf(source.arrivals().campaigns().values());
        for (int i = 0; i < campaigns.length; i++) {
            Double perLead = source.costPerLead(all.get(i));
            sum += campaigns[i] * or0(perLead);
            costs |= perLead != null;
        }
        return costs ? rounded(sum) : NOTHING;
    }

    /** Cost of a role's working hours; −1 where they cost nothing or belong to named people. */
    long ofRole(Role role, long openMs) {
        boolean costs = role.costPerHour() != null && role.capacity() != null;
        return costs ? rounded(role.costPerHour() * (openMs / MS_PER_HOUR)) : NOTHING;
    }

    /** Cost of a person's working hours; −1 where they cost nothing. */
    long ofPerson(Person person, long openMs) {
        Double first = definition.roles().get(person.roles().getFirst()).costPerHour();
        Double perHour = person.costPerHour() == null ? first : person.costPerHour();
        return perHour == null ? NOTHING : rounded(perHour * (openMs / MS_PER_HOUR));
    }

    private long rounded(double amount) {
        return (long) Math.floor(amount * minorUnits + 0.5);
    }

    private static double or0(Double amount) {
        return amount == null ? 0 : amount;
    }

    /** Months in the measured time of arrivals, parts of months by their share of days. */
    private static double months(RunWindow window, ZoneId zone) {
        LocalDate first = day(window.warmUpEnd(), zone);
        LocalDate end = day(window.arrivalsEnd(), zone);
        return first.datesUntil(end)
                .mapToDouble(date -> 1.0 / YearMonth.from(date).lengthOfMonth())
                .sum();
    }

    private static LocalDate day(long tick, ZoneId zone) {
        return Instant.ofEpochMilli(tick).atZone(zone).toLocalDate();
    }
}
