package io.leadflow.simulation.run;

import io.leadflow.testbed.OwnBroker;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** The broker is not the one of other tests, and may be disturbed. */
public class OnOwnBroker implements QuarkusTestProfile {
    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(OwnBroker.class));
    }
}
