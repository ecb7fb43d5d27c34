package io.leadflow.simulation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.event.LeadEventReader;
import io.leadflow.funnel.ReplicationFold;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.process.RandomProcess;
import io.leadflow.simulation.process.RandomProcess.Part;
import io.leadflow.simulation.process.Replication;
import java.nio.charset.StandardCharsets;
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
 * On random processes that use everything a definition can have, what is folded as it is told is
 * what is folded of the events' bytes: the whole state, byte for byte. jqwik tells the seed.
 */
@PropertyDefaults(tries = 60, edgeCases = EdgeCasesMode.NONE)
class DirectFoldTest {
    @Provide
    Arbitrary<RandomProcess> processes() {
        Arbitrary<Long> seeds = Arbitraries.longs().between(0, 1_000_000_000L);
        Arbitrary<Set<Part>> parts = Arbitraries.of(Part.class).set();
        Arbitrary<Set<Part>> all = Arbitraries.just(Set.of(Part.values()));
        return Combinators.combine(seeds, Arbitraries.oneOf(parts, all)).as(RandomProcess::new);
    }

    @Property
    void theWholeStateIsThatOfTheEncodedEvents(@ForAll("processes") RandomProcess random) {
        for (int replication = 0; replication < 2; replication++) {
            // Given
            CompiledProcess process = random.compile();
            LeadEventReader reader = new LeadEventReader();
            ReplicationFold streamed = ReplicationFold.empty();
            LeadEventEncoder encoder =
                    new LeadEventEncoder(process, bytes -> streamed.fold(reader.read(bytes)));
            tell(random, process, replication, encoder);

            // When
            DirectFold direct = new DirectFold(process);
            tell(random, process, replication, direct);

            // Then
            assertThat(direct.count()).isEqualTo(encoder.count());
            assertThat(direct.fold().isComplete()).isTrue();
            assertThat(text(direct.fold())).isEqualTo(text(streamed));
        }
    }

    /** While it goes on the leads in progress are part of the state; a worker may end anywhere. */
    @Property
    void theStateIsTheSameOnTheWay(@ForAll("processes") RandomProcess random) {
        // Given
        CompiledProcess process = random.compile();
        SplittableRandom dice = new SplittableRandom(random.seed());
        long until = dice.nextLong(process.window().start(), process.window().end());
        LeadEventReader reader = new LeadEventReader();
        ReplicationFold streamed = ReplicationFold.empty();
        LeadEventEncoder encoder =
                new LeadEventEncoder(process, bytes -> streamed.fold(reader.read(bytes)));
        DirectFold direct = new DirectFold(process);

        // When
        for (LeadEvents events : new LeadEvents[] {encoder, direct}) {
            events.started(random.definition(), random.seed(), 0);
            new Replication(process, random.seed(), 0, events).advanceTo(until);
        }

        // Then
        assertThat(text(direct.fold())).isEqualTo(text(streamed));
    }

    private static void tell(
            RandomProcess random, CompiledProcess process, int number, LeadEvents events) {
        Replication replication = new Replication(process, random.seed(), number, events);
        events.started(random.definition(), random.seed(), number);
        replication.advanceTo(process.window().end());
        events.completed(replication);
    }

    private static String text(ReplicationFold fold) {
        return new String(fold.toBytes(), StandardCharsets.UTF_8);
    }
}
