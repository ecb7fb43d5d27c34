package io.leadflow.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadTableTest {
    /** Numbers that come in turn, and some far away that meet them. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void holdsWhatAMapHolds(long seed) {
        // Given
        SplittableRandom random = new SplittableRandom(seed);
        LeadTable table = new LeadTable();
        Map<Long, OpenLead> expected = new TreeMap<>();

        for (long next = 1; next < 5_000; next++) {
            // When
            long put = random.nextInt(10) == 0 ? random.nextLong(1 << 20) : next;
            OpenLead lead = new OpenLead(0, put, 1);
            table.put(put, lead);
            expected.put(put, lead);
            long gone = Math.max(1, next - random.nextLong(400));
            table.remove(gone);
            expected.remove(gone);

            // Then
            assertThat(table.get(gone)).isNull();
            assertThat(table.get(put)).isSameAs(expected.get(put));
        }
        assertThat(table.written()).isEqualTo(expected);
        expected.forEach((number, lead) -> assertThat(table.get(number)).isSameAs(lead));
        List<OpenLead> all = new ArrayList<>();
        table.forEach(all::add);
        assertThat(all).containsExactlyInAnyOrderElementsOf(expected.values());
        table.clear();
        assertThat(table.written()).isEmpty();
    }
}
