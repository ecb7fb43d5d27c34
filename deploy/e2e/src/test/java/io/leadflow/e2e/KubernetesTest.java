package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.embedded.ProjectRoot;
import io.leadflow.embedded.ServiceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The manifests are what Kubernetes reads, and speak of what there is. */
class KubernetesTest {
    private static final Path FOLDER = ProjectRoot.find().resolve("deploy/kubernetes");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** Fails where a field is not known, which fabric8's model would keep. */
    private static final ObjectMapper STRICT =
            new ObjectMapper()
                    .setAnnotationIntrospector(
                            new JacksonAnnotationIntrospector() {
                                private static final long serialVersionUID = 1L;

                                @Override
                                public Boolean hasAnySetter(Annotated member) {
                                    return false;
                                }
                            });

    private static final Map<String, Class<?>> KINDS =
            Map.of(
                    "Deployment", Deployment.class,
                    "Service", Service.class,
                    "Ingress", Ingress.class,
                    "Namespace", Namespace.class);

    @ParameterizedTest
    @CsvSource({"kustomization.yaml", "autoscaling/kustomization.yaml"})
    void everyResourceIsThere(String kustomization) throws IOException {
        Path file = FOLDER.resolve(kustomization);
        for (JsonNode resource : YAML.readTree(file.toFile()).path("resources")) {
            assertThat(file.resolveSibling(resource.asText())).exists();
        }
    }

    @Test
    void everyFieldIsOneThatKubernetesKnows() throws IOException {
        for (JsonNode resource :
                YAML.readTree(FOLDER.resolve("kustomization.yaml").toFile()).path("resources")) {
            for (JsonNode document : documents(resource.asText())) {
                Class<?> kind = KINDS.get(document.path("kind").asText());
                assertThat(kind).as(document.path("kind").asText()).isNotNull();
                assertThatNoException()
                        .as(resource.asText())
                        .isThrownBy(() -> STRICT.convertValue(document, kind));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ServiceName.class)
    void everyServiceIsReachedWhereItListens(ServiceName name) throws IOException {
        // Given
        List<JsonNode> documents = documents(name.id() + ".yaml");
        Deployment deployment = YAML.convertValue(documents.get(0), Deployment.class);
        Service service = YAML.convertValue(documents.get(1), Service.class);

        // Then
        var pod = deployment.getSpec().getTemplate();
        var container = pod.getSpec().getContainers().getFirst();
        assertThat(container.getImage()).isEqualTo("leadflow/" + name.id());
        assertThat(container.getPorts().getFirst().getContainerPort()).isEqualTo(name.usualPort());
        assertThat(service.getSpec().getPorts().getFirst().getPort()).isEqualTo(name.usualPort());
        assertThat(service.getMetadata().getName()).isEqualTo(name.id());
        assertThat(pod.getMetadata().getLabels())
                .containsAllEntriesOf(service.getSpec().getSelector());
        assertThat(Files.readString(FOLDER.resolve("kustomization.yaml")))
                .contains("name: leadflow/" + name.id());
    }

    @ParameterizedTest
    @CsvSource({
        "simulation-service, simulation-workers, " + Topics.SIMULATION_TASKS,
        "metrics-service, metrics, " + Topics.LEAD_EVENTS
    })
    void scalingFollowsGroupsAndTopicsThatThereAre(String service, String group, String topic)
            throws IOException {
        JsonNode scaled = documents("autoscaling/" + service + ".yaml").getFirst();

        assertThat(scaled.at("/spec/scaleTargetRef/name").asText()).isEqualTo(service);
        JsonNode trigger = scaled.at("/spec/triggers/0/metadata");
        assertThat(trigger.path("consumerGroup").asText()).isEqualTo(group);
        assertThat(trigger.path("topic").asText()).isEqualTo(topic);
        assertThat(Files.readString(FOLDER.resolve("leadflow.env")))
                .contains("KAFKA_BOOTSTRAP_SERVERS=" + trigger.path("bootstrapServers").asText());
    }

    private static List<JsonNode> documents(String file) throws IOException {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(FOLDER.resolve(file).toFile())) {
            return documents.readAll();
        }
    }
}
