package io.leadflow.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortsTest {
    @Test
    void noPortIsGivenTwice() {
        // When: as many as the system would hardly name without a repetition
        List<Integer> ports = IntStream.range(0, 2000).mapToObj(i -> FreePorts.any()).toList();

        // Then
        assertThat(ports).doesNotHaveDuplicates().allSatisfy(p -> assertThat(p).isPositive());
    }
}
