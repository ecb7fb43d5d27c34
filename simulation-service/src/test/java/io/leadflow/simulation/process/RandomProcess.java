package io.leadflow.simulation.process;

import static io.leadflow.simulation.process.Dice.map;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.contracts.Wire;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.reading.DefinitionReader;
import io.leadflow.contracts.definition.reading.Reading;
import io.leadflow.contracts.run.PipelineLead;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A random valid definition with a random window. The seed and the parts say all of it, and leaving
 * out a part changes the others as little as can be, so that a failure shrinks to the parts it
 * needs.
 */
public record RandomProcess(long seed, Set<Part> parts) {
    /** What a definition or a run may use; the rest every process has. */
    public enum Part {
        CALENDARS,
        ATTRIBUTES,
        EXPRESSIONS,
        PEOPLE,
        ABSENCES,
        RAMPS,
        DISCIPLINES,
        PREEMPTION,
        SESSIONS,
        WIP_LIMIT,
        PARALLEL,
        PATIENCE,
        TIMEOUTS,
        STALE,
        LOOPS,
        FREEZES,
        REOPENING,
        DISCOUNT,
        GUARDRAILS,
        PROFILES,
        CAMPAIGNS,
        BATCHES,
        TRACES,
        BUDGETS,
        PIPELINE,
        MAX_LEADS,
        ANTITHETIC,
        WARM_UP
    }

    private static final List<String> ZONES =
            List.of(
                    "UTC",
                    "Europe/Berlin",
                    "America/New_York",
                    "America/St_Johns",
                    "Australia/Lord_Howe",
                    "Asia/Kathmandu",
                    "Africa/Casablanca");

    /** On the eve of changes of the clocks, mostly. */
    private static final List<LocalDate> STARTS =
            List.of(
                    LocalDate.of(2026, 1, 5),
                    LocalDate.of(2026, 3, 2),
                    LocalDate.of(2026, 3, 25),
                    LocalDate.of(2026, 9, 30),
                    LocalDate.of(2026, 10, 22));

    boolean has(Part part) {
        return parts.contains(part);
    }

    Dice dice(String part) {
        return new Dice(seed, part);
    }

    String zone() {
        return dice("zone").one(ZONES);
    }

    LocalDate start() {
        return dice("start").one(STARTS);
    }

    int stageCount() {
        return dice("stages").whole(1, 5);
    }

    List<String> stages() {
        return IntStream.range(0, stageCount()).mapToObj(i -> "stage-" + i).toList();
    }

    List<String> sources() {
        return IntStream.range(0, dice("sources").whole(1, 3))
                .mapToObj(i -> "source-" + i)
                .toList();
    }

    public ProcessDefinition definition() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schemaVersion", 1);
        document.put("id", "random");
        document.put("name", name("Random"));
        document.put("timeZone", zone());
        document.put("currency", dice("currency").one(List.of("EUR", "JPY")));
        document.put("dealValue", map("type", "lognormal", "mean", 1000, "cv", 1));
        if (has(Part.DISCOUNT)) {
            document.put("regressDiscount", dice("discount").number(0, 0.5));
        }
        document.putAll(new RandomSources(this).parts());
        RandomStaff staff = new RandomStaff(this);
        document.putAll(staff.parts());
        document.putAll(new RandomStages(this, staff).parts());
        return read(document);
    }

    private ProcessDefinition read(Map<String, Object> document) {
        JsonNode tree = Wire.newMapper().valueToTree(document);
        return switch (DefinitionReader.read(tree, Locale.ENGLISH)) {
            case Reading.Valid valid -> valid.definition();
            case Reading.Invalid invalid ->
                    throw new AssertionError(this + " is invalid: " + invalid.problems());
        };
    }

    RunWindow window(int longerDays) {
        Dice dice = dice("window");
        int horizon = dice.whole(3, 40);
        int followUp = dice.whole(0, 30);
        int warmUp = has(Part.WARM_UP) ? dice.whole(1, 12) : 0;
        return RunWindow.of(ZoneId.of(zone()), start(), warmUp, horizon, followUp + longerDays);
    }

    RunOptions options() {
        Dice dice = dice("options");
        long most = has(Part.MAX_LEADS) ? dice.whole(0, 60) : Long.MAX_VALUE;
        return new RunOptions(most, has(Part.ANTITHETIC), pipeline());
    }

    private List<PipelineLead> pipeline() {
        List<PipelineLead> leads = new ArrayList<>();
        List<String> people = List.copyOf(new RandomStaff(this).people().keySet());
        for (int i = 0; has(Part.PIPELINE) && i < dice("pipeline").whole(1, 6); i++) {
            Dice dice = dice("pipeline/" + i);
            Double days = dice.chance(0.6) ? (Double) dice.number(0, 30) : null;
            leads.add(
                    new PipelineLead(
                            dice.one(stages()),
                            dice.one(sources()),
                            days == null ? null : days + dice.whole(0, 9),
                            days,
                            dice.chance(0.5) ? (Double) dice.number(0, 5000) : null,
                            people.isEmpty() || dice.chance(0.4) ? null : dice.one(people),
                            has(Part.ATTRIBUTES) ? Map.of("size", "large") : Map.of(),
                            dice.whole(1, 4)));
        }
        return leads;
    }

    public CompiledProcess compile() {
        return compile(definition(), 0);
    }

    public CompiledProcess compile(ProcessDefinition definition, int longerDays) {
        return CompiledProcess.of(definition, window(longerDays), options());
    }

    static Map<String, Object> name(String english) {
        return map("en", english);
    }
}
