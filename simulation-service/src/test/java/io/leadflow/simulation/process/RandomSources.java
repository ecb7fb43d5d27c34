package io.leadflow.simulation.process;

import static io.leadflow.simulation.process.Dice.map;
import static io.leadflow.simulation.process.RandomProcess.name;

import io.leadflow.simulation.process.RandomProcess.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Sources, attributes and calendars of a random process. */
final class RandomSources {
    private final RandomProcess process;

    RandomSources(RandomProcess process) {
        this.process = process;
    }

    Map<String, Object> parts() {
        Map<String, Object> parts = new LinkedHashMap<>();
        if (process.has(Part.ATTRIBUTES)) {
            parts.put("attributes", attributes());
        }
        parts.put("calendars", calendars());
        Map<String, Object> sources = new LinkedHashMap<>();
        process.sources().forEach(source -> sources.put(source, source(source)));
        parts.put("sources", sources);
        return parts;
    }

    private Map<String, Object> attributes() {
        Map<String, Object> sizes = map("small", 0.7, "large", 0.3);
        Map<String, Object> others = map("small", 0.25, "large", 0.75);
        Map<String, Object> score = map("type", "normal", "mean", 0, "sd", 1, "min", -4);
        return map(
                "size",
                map(
                        "value",
                        map("categories", sizes),
                        "bySource",
                        map("source-0", map("categories", others))),
                "score",
                map("value", map("number", score)));
    }

    private static Map<String, Object> calendars() {
        Map<String, Object> office = new LinkedHashMap<>();
        for (String day : List.of("monday", "tuesday", "wednesday", "thursday")) {
            office.put(day, List.of("09:00-12:30", "13:15-17:45"));
        }
        office.put("friday", List.of("09:00-13:00"));
        Map<String, Object> nights =
                map(
                        "tuesday", List.of("00:00-05:00", "22:00-24:00"),
                        "saturday", List.of("00:00-24:00"),
                        "sunday", List.of("00:00-02:30", "02:45-06:00", "18:00-24:00"));
        return map(
                "office",
                map(
                        "week", office,
                        "holidays", List.of("2026-01-06", "2026-03-27", "2026-10-26"),
                        "exceptions", map("2026-03-28", List.of("10:00-12:00"))),
                "nights",
                map("week", nights));
    }

    private Map<String, Object> source(String id) {
        Dice dice = process.dice("source/" + id);
        boolean first = id.equals("source-0");
        return map(
                "name", name(id),
                "channel", dice.one(List.of("email", "event", "paid-search")),
                "entry", first || dice.chance(0.7) ? null : dice.one(process.stages()),
                "arrivals", arrivals(id),
                "cost", cost(process.dice("cost/" + id)),
                "dealValue", dice.chance(0.3) ? dice.distribution(500) : null);
    }

    private Map<String, Object> arrivals(String id) {
        Dice dice = process.dice("arrivals/" + id);
        Map<String, Object> arrivals = map("ratePerDay", dice.number(0.3, 7));
        if (process.has(Part.PROFILES)) {
            arrivals.putAll(profiles(process.dice("profiles/" + id)));
        }
        if (process.has(Part.CAMPAIGNS) && dice.chance(0.8)) {
            arrivals.put("campaigns", campaigns(process.dice("campaigns/" + id)));
        }
        if (process.has(Part.BATCHES)) {
            arrivals.put("batchSize", process.dice("batch/" + id).distribution(1.6));
        }
        if (process.has(Part.TRACES)) {
            arrivals.put("trace", trace(process.dice("trace/" + id)));
        }
        return arrivals;
    }

    private Map<String, Object> profiles(Dice dice) {
        List<Integer> hours = IntStream.range(0, 24).mapToObj(h -> dice.whole(0, 4)).toList();
        List<Integer> months = IntStream.range(0, 12).mapToObj(m -> dice.whole(1, 4)).toList();
        return map(
                "byHour", Collections.max(hours) > 0 && dice.chance(0.6) ? hours : null,
                "byWeekday", dice.chance(0.5) ? map("monday", 3, "friday", 1, "sunday", 2) : null,
                "byMonth", dice.chance(0.5) ? months : null,
                "calendar", dice.chance(0.5) ? dice.one(List.of("office", "nights")) : null,
                "trend", dice.chance(0.5) ? map(day(0), 0.2, day(9), 2, day(20), 0) : null);
    }

    private Map<String, Object> campaigns(Dice dice) {
        Map<String, Object> burst =
                map(
                        "from",
                        day(dice.whole(-3, 20)),
                        "peakPerDay",
                        dice.number(1, 12),
                        "rampDays",
                        dice.chance(0.6) ? dice.number(0, 3) : null,
                        "peakDays",
                        dice.number(0.5, 4),
                        "decayDays",
                        dice.chance(0.6) ? dice.number(0, 3) : null,
                        "costPerLead",
                        10,
                        "budget",
                        dice.chance(0.5) ? dice.whole(0, 150) : null);
        return map("burst", burst);
    }

    private List<Object> trace(Dice dice) {
        List<Object> trace = new ArrayList<>();
        for (int day = -2; day < 25; day += dice.whole(0, 9)) {
            String at = "%sT%02d:30:00".formatted(day(day), dice.whole(0, 3) + (day & 1) * 8);
            trace.add(map("at", at, "leads", dice.whole(1, 6)));
            day++;
        }
        return trace;
    }

    private Map<String, Object> cost(Dice dice) {
        boolean budget = process.has(Part.BUDGETS);
        return map(
                "perLead", 12.5,
                "perMonth", dice.chance(0.5) ? 300 : null,
                "budget", budget ? dice.whole(0, 800) : null,
                "budgetPeriod", budget ? dice.one(List.of("total", "month")) : null);
    }

    private String day(int days) {
        return process.start().plusDays(days).toString();
    }
}
