package io.leadflow.simulation.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.process.RandomProcess;
import io.leadflow.simulation.process.RandomProcess.Part;
import io.leadflow.simulation.process.Replication;
import io.leadflow.simulation.stream.LeadEventRecords;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class OpenLeadsTest {
    private static final int PROCESSES = 300;

    /** A trace is written when its lead is over; nothing may come after that, in any process. */
    @Test
    void nothingIsToldOfALeadThatIsOver() {
        int over = 0;
        for (int seed = 0; seed < PROCESSES; seed++) {
            // Given
            var random = new RandomProcess(seed, EnumSet.allOf(Part.class));
            ProcessDefinition definition = random.definition();
            CompiledProcess process = random.compile(definition, 0);
            OpenLeads leads = new OpenLeads(definition.freezes());
            var events = new LeadEventRecords(process, leads::follow);
            Replication replication = new Replication(process, seed, 0, events);

            // When
            replication.advanceTo(process.window().end());

            // Then
            over += (int) replication.leadsCreated() - leads.left().size();
        }
        assertThat(over).isGreaterThan(PROCESSES);
    }
}
