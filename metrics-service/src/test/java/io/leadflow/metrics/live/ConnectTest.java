package io.leadflow.metrics.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.contracts.topic.Topics;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The configurations of Kafka Connect name topics that there are. */
class ConnectTest {
    @ParameterizedTest
    @CsvSource({
        "funnel-statistics-jdbc.json, " + Topics.FUNNEL_STATISTICS,
        "lead-events-s3.json, " + Topics.LEAD_EVENTS
    })
    void aSinkReadsATopic(String file, String topic) throws IOException {
        Path path = Path.of(System.getProperty("leadflow.root"), "deploy/connect", file);
        JsonNode sink = new ObjectMapper().readTree(path.toFile());
        assertThat(sink.path("name").asText()).isNotBlank();
        assertThat(sink.at("/config/connector.class").asText()).isNotBlank();
        assertThat(sink.at("/config/topics").asText()).isEqualTo(topic);
    }
}
