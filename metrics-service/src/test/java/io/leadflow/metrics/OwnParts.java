package io.leadflow.metrics;

import io.leadflow.testbed.OwnBroker;
import io.leadflow.testbed.OwnDatabase;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** A broker and a database that no other test has, and little time between looks. */
public final class OwnParts implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("leadflow.audit.every", "200ms");
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(OwnBroker.class), new TestResourceEntry(OwnDatabase.class));
    }
}
