package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A sales process: where leads come from, which stages they pass, who works on them, and how they
 * end. Parts are keyed by their id, so that a JSON Merge Patch can change one number of one part.
 * Maps keep the order of the document.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
    "schemaVersion",
    "id",
    "name",
    "description",
    "owner",
    "timeZone",
    "currency",
    "dealValue",
    "funnel",
    "qualifiedFrom",
    "regressDiscount",
    "attributes",
    "calendars",
    "sources",
    "roles",
    "people",
    "stages",
    "lostReasons",
    "freezes",
    "metrics",
    "guardrails"
})
public record ProcessDefinition(
        @NotNull
                @Min(CURRENT_SCHEMA)
                @Max(CURRENT_SCHEMA)
                @JsonPropertyDescription("Version of this format; 1.")
                Integer schemaVersion,
        @NotNull
                @Pattern(regexp = Ids.PATTERN)
                @JsonPropertyDescription(
                        "Id of the process, unique in the model service: lower-case words joined by"
                                + " hyphens.")
                String id,
        @NotNull @JsonPropertyDescription("Name people read.") LocalizedText name,
        @JsonPropertyDescription("What the process is for, in a few sentences.")
                LocalizedText description,
        @JsonPropertyDescription("Person or team that answers for the process.") String owner,
        @NotNull
                @JsonPropertyDescription(
                        "Time zone (IANA name, such as Europe/Moscow) of calendars, profiles and"
                                + " simulated days.")
                String timeZone,
        @NotNull
                @Pattern(regexp = "[A-Z]{3}")
                @JsonPropertyDescription("Currency of all amounts (ISO 4217 code, such as EUR).")
                String currency,
        @JsonPropertyDescription(
                        "Deal value of a lead, in units of the currency; a source may have its own."
                                + " Absent: 0.")
                Distribution dealValue,
        @JsonPropertyDescription(
                        "Ids of the stages that make up the funnel, in order. Absent: all stages,"
                                + " as listed.")
                List<String> funnel,
        @JsonPropertyDescription(
                        "Id of the stage of the funnel from which on leads count as qualified:"
                                + " those that have entered it or a later one of the funnel, and"
                                + " those won. Absent: the funnel's second stage.")
                String qualifiedFrom,
        @DecimalMin("0")
                @DecimalMax("1")
                @JsonPropertyDescription(
                        "Share of the deal value that is lost each time a lead goes back to an"
                                + " earlier stage of the funnel; rounded half up to minor units of"
                                + " the currency. Absent: 0.")
                Double regressDiscount,
        @JsonPropertyDescription(
                        "Attributes of a lead by id (letters and digits, such as companySize), for"
                                + " expressions and reports.")
                Map<String, Attribute> attributes,
        @JsonPropertyDescription("Working calendars by id.") Map<String, WorkingCalendar> calendars,
        @NotEmpty @JsonPropertyDescription("Lead sources by id.") Map<String, Source> sources,
        @JsonPropertyDescription("Roles (pools of people) by id.") Map<String, Role> roles,
        @JsonPropertyDescription("Named people by id, with the roles they have.")
                Map<String, Person> people,
        @NotEmpty @JsonPropertyDescription("Stages by id, in the order of the process.")
                Map<String, Stage> stages,
        @JsonPropertyDescription("Reasons why leads are lost, by id.")
                Map<String, LostReason> lostReasons,
        @JsonPropertyDescription("Reasons why leads freeze and what follows, by id.")
                Map<String, Freeze> freezes,
        @JsonPropertyDescription("Metric dictionary: what is measured, why, and what is aimed at.")
                Map<String, Metric> metrics,
        @JsonPropertyDescription("Guardrails: what must not be broken; runs report breaches.")
                Map<String, Guardrail> guardrails) {

    /** The format these records describe. */
    public static final int CURRENT_SCHEMA = 1;

    public ProcessDefinition {
        funnel = Copies.of(funnel);
        calendars = Copies.of(calendars);
        sources = Copies.of(sources);
        roles = Copies.of(roles);
        attributes = Copies.of(attributes);
        people = Copies.of(people);
        stages = Copies.of(stages);
        lostReasons = Copies.of(lostReasons);
        freezes = Copies.of(freezes);
        metrics = Copies.of(metrics);
        guardrails = Copies.of(guardrails);
    }

    /** Ids of the funnel's stages in order: {@link #funnel()}, or every stage as listed. */
    public List<String> funnelStages() {
        return funnel.isEmpty() ? List.copyOf(new ArrayList<>(stages.keySet())) : funnel;
    }

    /**
     * The place in the funnel, from 0, of the first stage in which leads are qualified; where the
     * funnel has one stage alone it is after the last, so that only won leads are.
     */
    public int qualifyingPlace() {
        return qualifiedFrom == null ? 1 : funnelStages().indexOf(qualifiedFrom);
    }

    /** The stage where leads of {@code source} enter: its own, or the funnel's first. */
    public String entryStage(Source source) {
        return source.entry() != null ? source.entry() : funnelStages().getFirst();
    }

    /**
     * The deal value of leads of {@code source}: its own, or the process's; null where neither is.
     */
    public Distribution dealValue(Source source) {
        return source.dealValue() != null ? source.dealValue() : dealValue;
    }
}
