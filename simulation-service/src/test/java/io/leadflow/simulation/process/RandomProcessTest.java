package io.leadflow.simulation.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.reading.DefinitionReader;
import io.leadflow.contracts.definition.reading.Reading;
import io.leadflow.simulation.process.RandomProcess.Part;
import io.leadflow.simulation.stream.LeadEventEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/**
 * What holds of every process, on random ones that use everything a definition can have. A failure
 * tells the process by its seed and parts, and jqwik's seed: {@code @Property(seed = "…")} replays.
 */
@PropertyDefaults(tries = 60, edgeCases = EdgeCasesMode.NONE)
class RandomProcessTest {
    /** Few parts as often as all of them: what hides behind others shows in small processes. */
    @Provide
    Arbitrary<RandomProcess> processes() {
        Arbitrary<Long> seeds = Arbitraries.longs().between(0, 1_000_000_000L);
        Arbitrary<Set<Part>> parts = Arbitraries.of(Part.class).set();
        Arbitrary<Set<Part>> all = Arbitraries.just(Set.of(Part.values()));
        return Combinators.combine(seeds, Arbitraries.oneOf(parts, all)).as(RandomProcess::new);
    }

    @Property
    void everyEventKeepsTheLaws(@ForAll("processes") RandomProcess random) {
        // Given
        CompiledProcess process = random.compile();

        // When
        Laws first = Laws.check(process, random.seed(), 0);
        Laws second = Laws.check(process, random.seed(), 1);

        // Then
        assertThat(first.replication().now()).isEqualTo(process.window().end());
        assertThat(second.replication().eventCount()).isNotNegative();
    }

    @Property
    void slicesDoNotMatter(@ForAll("processes") RandomProcess random) {
        // Given
        CompiledProcess process = random.compile();
        RunWindow window = process.window();
        SplittableRandom dice = new SplittableRandom(random.seed());
        long[] ticks =
                dice.longs(dice.nextInt(1, 200), window.start(), window.end()).sorted().toArray();

        // When
        Story whole = Story.of(process, random.seed(), 1);
        Story sliced = Story.sliced(process, random.seed(), 1, ticks);

        // Then
        assertThat(sliced.events).isEqualTo(whole.events);
        assertThat(usage(sliced)).isEqualTo(usage(whole));
    }

    private static List<Object> usage(Story story) {
        Replication replication = story.replication();
        return List.of(
                replication.roleUsage(),
                replication.personUsage(),
                replication.sourceCosts(),
                replication.outcome());
    }

    @Property
    void theSeedTellsTheEvents(@ForAll("processes") RandomProcess random) {
        // Given
        CompiledProcess process = random.compile();

        // When
        Story story = Story.of(process, random.seed(), 0);

        // Then
        assertThat(Story.of(random.compile(), random.seed(), 0).events).isEqualTo(story.events);
        if (story.events.size() > 20) {
            assertThat(Story.of(process, random.seed() + 1, 0).events).isNotEqualTo(story.events);
            assertThat(Story.of(process, random.seed(), 1).events).isNotEqualTo(story.events);
        }
    }

    @Property
    void aDefinitionMeansTheSameWhenItIsWrittenAndReadAgain(
            @ForAll("processes") RandomProcess random) {
        // Given
        ProcessDefinition definition = random.definition();

        // When
        List<String> events = bytes(random, definition);

        // Then
        byte[] json = DefinitionReader.toJson(definition);
        byte[] yaml = DefinitionReader.toYaml(definition);
        assertThat(bytes(random, valid(DefinitionReader.readJson(json, Locale.ENGLISH))))
                .isEqualTo(events);
        assertThat(bytes(random, valid(DefinitionReader.readYaml(yaml, Locale.ENGLISH))))
                .isEqualTo(events);
    }

    private static ProcessDefinition valid(Reading reading) {
        return ((Reading.Valid) reading).definition();
    }

    private static List<String> bytes(RandomProcess random, ProcessDefinition definition) {
        CompiledProcess process = random.compile(definition, 0);
        List<String> lines = new ArrayList<>();
        LeadEventEncoder encoder =
                new LeadEventEncoder(
                        process, line -> lines.add(new String(line, StandardCharsets.UTF_8)));
        Replication replication = new Replication(process, random.seed(), 1, encoder);
        encoder.started(definition, random.seed(), 1);
        replication.advanceTo(process.window().end());
        encoder.completed(replication);
        return lines;
    }

    /** What happens does not depend on how long it is watched. */
    @Property
    void followingLongerChangesNothingBefore(@ForAll("processes") RandomProcess random) {
        // Given
        ProcessDefinition definition = random.definition();
        CompiledProcess longer = random.compile(definition, 17);

        // When
        List<Story.Event> events = Story.of(random.compile(definition, 0), random.seed(), 0).events;

        // Then
        assertThat(Story.of(longer, random.seed(), 0).events)
                .startsWith(events.toArray(Story.Event[]::new));
    }
}
