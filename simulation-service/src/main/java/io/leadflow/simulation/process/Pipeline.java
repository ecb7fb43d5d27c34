package io.leadflow.simulation.process;

import static io.leadflow.simulation.process.Compilation.MS_PER_DAY;

import io.leadflow.contracts.event.MinorUnits;
import io.leadflow.contracts.run.PipelineLead;
import io.leadflow.simulation.kernel.RandomStreams;
import io.leadflow.simulation.kernel.Sampler;
import io.leadflow.simulation.kernel.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;

/** Leads that are open when the run starts, and how they get into a replication. */
final class Pipeline {
    /** A lead with what is known of it; what is null is drawn. */
    private record Entry(
            int node,
            int source,
            Long value,
            List<Double> attributes,
            long age,
            long stay,
            int owner) {}

    private final Compilation process;
    private final Stages stages;
    private final List<Entry> entries = new ArrayList<>();

    Pipeline(Compilation process, Stages stages) {
        this.process = process;
        this.stages = stages;
        process.options.pipeline().forEach(this::add);
    }

    private void add(PipelineLead lead) {
        Entry entry = entry(lead);
        int leads = lead.leads() == null ? 1 : lead.leads();
        for (int i = 0; i < leads; i++) {
            entries.add(entry);
        }
    }

    private Entry entry(PipelineLead lead) {
        int source = process.names.sources().indexOf(lead.source());
        int stage = process.names.stages().indexOf(lead.stage());
        double stay = lead.stageDays() == null ? 0 : lead.stageDays();
        double age = lead.ageDays() == null ? stay : lead.ageDays();
        return new Entry(
                process.mark(Marks.Kind.PLACED, stage, source, stages.entry(lead.stage())),
                source,
                value(lead),
                attributes(lead),
                Math.round(age * MS_PER_DAY),
                Math.round(stay * MS_PER_DAY),
                lead.owner() == null ? -1 : process.names.people().indexOf(lead.owner()));
    }

    private Long value(PipelineLead lead) {
        double minorUnits = MinorUnits.perUnit(process.definition.currency());
        return lead.value() == null ? null : (long) Math.floor(lead.value() * minorUnits + 0.5);
    }

    private List<Double> attributes(PipelineLead lead) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < process.names.attributes().size(); i++) {
            Object given = lead.attributes().get(process.names.attributes().get(i));
            values.add(attribute(given, process.names.categories().get(i)));
        }
        return values;
    }

    private static Double attribute(Object given, List<String> categories) {
        return switch (given) {
            case null -> null;
            case Number number -> number.doubleValue();
            default -> (double) categories.indexOf(given);
        };
    }

    /** Puts the leads into a replication that has just begun. */
    void enter(Simulation simulation, RandomStreams random) {
        List<Draws> draws =
                process.names.sources().stream().map(source -> draws(source, random)).toList();
        for (Entry lead : entries) {
            Draws drawn = draws.get(lead.source());
            // everything is drawn, known or not: what is known of one lead moves no other
            long value = (long) Math.floor(drawn.value().sample() + 0.5);
            double[] attributes =
                    drawn.attributes().stream().mapToDouble(ContinuousSampler::sample).toArray();
            simulation.admit(
                    lead.node(),
                    lead.source(),
                    lead.value() == null ? value : lead.value(),
                    known(lead, attributes),
                    lead.age(),
                    lead.stay(),
                    lead.owner());
        }
    }

    private static double[] known(Entry lead, double[] attributes) {
        for (int i = 0; i < attributes.length; i++) {
            Double known = lead.attributes().get(i);
            attributes[i] = known == null ? attributes[i] : known;
        }
        return attributes;
    }

    private record Draws(ContinuousSampler value, List<ContinuousSampler> attributes) {}

    private Draws draws(String source, RandomStreams random) {
        Traits traits = Traits.of(process, source);
        String purpose = "pipeline/" + source;
        List<ContinuousSampler> attributes = new ArrayList<>();
        for (Map.Entry<String, Sampler> attribute : traits.attributes().entrySet()) {
            String name = purpose + "/attribute/" + attribute.getKey();
            attributes.add(attribute.getValue().on(random.forPurpose(name)));
        }
        return new Draws(traits.value().on(random.forPurpose(purpose + "/value")), attributes);
    }
}
