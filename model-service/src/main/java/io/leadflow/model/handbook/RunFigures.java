package io.leadflow.model.handbook;

import io.leadflow.contracts.definition.Exit;
import io.leadflow.model.diagram.Figures;
import io.leadflow.model.handbook.Handbook.Fact;
import io.leadflow.model.handbook.Handbook.Outcome;
import io.leadflow.model.handbook.RunReports.Estimate;
import io.leadflow.model.handbook.RunReports.FunnelStage;
import io.leadflow.model.handbook.RunReports.Quantile;
import io.leadflow.model.handbook.RunReports.Quantiles;
import io.leadflow.model.handbook.RunReports.Stage;
import io.leadflow.model.wording.Quantities;
import io.leadflow.model.wording.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a run says of the parts of its process: means over its replications. */
record RunFigures(
        String run,
        RunReports.Statistics statistics,
        RunReports.Frozen frozen,
        RunReports.Dictionary dictionary) {
    private static final double HOURS_PER_DAY = 24;

    int replications() {
        return statistics.replications() == null ? 0 : statistics.replications().folded();
    }

    /** Ids of the stages that the run has figures of. */
    List<String> stages() {
        return statistics.stages() == null
                ? List.of()
                : statistics.stages().stream().map(Stage::id).toList();
    }

    /** Leads entered, share that gets on, time, wait and freezes of a stage. */
    List<Fact> stage(String id, Words words) {
        Stage stage = stage(id);
        Quantities told = words.quantities();
        List<Fact> facts = new ArrayList<>();
        add(facts, words.text("run.entered"), mean(stage.visits()), told::number);
        add(facts, words.text("run.next"), conversion(id), told::percent);
        add(facts, words.text("run.median"), p50(stage.daysPerVisit()), told::days);
        add(facts, words.text("run.p90"), p90(stage.daysPerVisit()), told::days);
        add(facts, words.text("run.wait"), waiting(stage), told::days);
        add(facts, words.text("run.frozen"), frozenShare(stage), told::percent);
        return facts;
    }

    Outcome source(String id, Words words) {
        return statistics.sources().stream()
                .filter(source -> source.id().equals(id))
                .findFirst()
                .map(
                        s ->
                                new Outcome(
                                        shown(mean(s.leads()), words.quantities()::number),
                                        shown(mean(s.conversion()), words.quantities()::percent)))
                .orElse(null);
    }

    /** The value of a metric, in its formula's unit; null where the run cannot tell it. */
    Double metric(String id) {
        return dictionary.metrics().stream()
                .filter(metric -> metric.id().equals(id))
                .map(metric -> mean(metric.value()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What stands in the boxes of the diagram. */
    Figures figures(Words words) {
        Quantities told = words.quantities();
        Map<String, List<String>> sources = new LinkedHashMap<>();
        statistics.sources().forEach(s -> sources.put(s.id(), leads(mean(s.leads()), words)));
        Map<String, List<String>> stages = new LinkedHashMap<>();
        for (Stage stage : statistics.stages()) {
            List<String> lines = new ArrayList<>(leads(mean(stage.visits()), words));
            Double median = p50(stage.daysPerVisit());
            if (median != null) {
                lines.add(words.text("diagram.median", told.days(median)));
            }
            stages.put(stage.id(), lines);
        }
        RunReports.Outcomes ends = statistics.outcomes();
        return Figures.of(
                sources,
                stages,
                Map.of(
                        Exit.WON, leads(mean(ends.won()), words),
                        Exit.LOST, leads(mean(ends.lost()), words),
                        Exit.FROZEN, leads(mean(ends.frozen()), words)));
    }

    private static List<String> leads(Double leads, Words words) {
        return leads == null ? List.of() : List.of(words.count("leads", leads));
    }

    private Stage stage(String id) {
        return statistics.stages().stream()
                .filter(stage -> stage.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Of the leads that got to a stage, those that got to the next one of the funnel. */
    private Double conversion(String id) {
        List<FunnelStage> funnel = statistics.funnel();
        for (int i = 0; i + 1 < funnel.size(); i++) {
            if (funnel.get(i).id().equals(id)) {
                return mean(funnel.get(i + 1).ordered().stepConversion());
            }
        }
        return null;
    }

    private static Double waiting(Stage stage) {
        Double hours = p50(stage.waitHours());
        return hours == null ? null : (Double) (hours / HOURS_PER_DAY);
    }

    private Double frozenShare(Stage stage) {
        Double visits = mean(stage.visits());
        if (visits == null || visits == 0 || frozen.byStage() == null) {
            return null;
        }
        return frozen.byStage().stream()
                .filter(freeze -> stage.id().equals(freeze.stage()))
                .map(freeze -> mean(freeze.episodes()))
                .filter(Objects::nonNull)
                .map(episodes -> episodes / visits)
                .findFirst()
                .orElse(null);
    }

    private static Double mean(Estimate estimate) {
        return estimate == null ? null : estimate.mean();
    }

    private static Double p50(Quantiles quantiles) {
        return quantiles == null ? null : value(quantiles.p50());
    }

    private static Double p90(Quantiles quantiles) {
        return quantiles == null ? null : value(quantiles.p90());
    }

    private static Double value(Quantile quantile) {
        return quantile == null ? null : (Double) quantile.value();
    }

    private static void add(List<Fact> facts, String label, Double value, Telling telling) {
        if (value != null) {
            facts.add(new Fact(label, telling.told(value)));
        }
    }

    private static String shown(Double value, Telling telling) {
        return value == null ? null : telling.told(value);
    }

    private interface Telling {
        String told(double value);
    }
}
