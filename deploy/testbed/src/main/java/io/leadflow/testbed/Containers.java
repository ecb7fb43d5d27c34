package io.leadflow.testbed;

import org.testcontainers.utility.DockerImageName;

/** Whether the tests run on containers, and on which images. */
final class Containers {

    private Containers() {}

    static boolean asked() {
        return Boolean.getBoolean("leadflow.containers");
    }

    static DockerImageName kafka() {
        return DockerImageName.parse(
                        System.getProperty("leadflow.containers.kafka", "apache/kafka:4.3.0"))
                .asCompatibleSubstituteFor("apache/kafka");
    }

    static DockerImageName postgres() {
        return DockerImageName.parse(
                        System.getProperty("leadflow.containers.postgres", "postgres:18"))
                .asCompatibleSubstituteFor("postgres");
    }
}
