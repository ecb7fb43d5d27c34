package io.leadflow.metrics.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.funnel.Estimate;
import java.util.List;

/** How busy people are. */
public final class PeopleReports {
    private PeopleReports() {}

    /** How busy people are. */
    public record Roles(@JsonUnwrapped Reports.Head head, List<Role> roles) {}

    /**
     * A role.
     *
     * @param utilisation worked ÷ open person-hours
     * @param meanQueue leads waiting, on average over the time
     * @param meanWaitHours from entering the queue to getting a person
     * @param cost of the opening time; absent where it costs nothing, or is that of named people
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Role(
            String id,
            LocalizedText name,
            Estimate capacity,
            Estimate utilisation,
            Estimate meanQueue,
            Estimate meanWaitHours,
            Estimate served,
            Estimate cost) {}

    /** How busy each named person is. */
    public record People(@JsonUnwrapped Reports.Head head, List<Person> people) {}

    /**
     * A named person.
     *
     * @param roles ids of the roles the person has; absent where not known yet
     * @param utilisation worked ÷ working hours
     * @param openHours working hours
     * @param busyHours of these at work on leads
     * @param leads times the person took a lead
     * @param cost of the working hours; absent where they cost nothing
     * @param costPerHourWorked cost ÷ hours at work on leads
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Person(
            String id,
            LocalizedText name,
            List<String> roles,
            Estimate utilisation,
            Estimate openHours,
            Estimate busyHours,
            Estimate leads,
            Estimate cost,
            Estimate costPerHourWorked) {}
}
