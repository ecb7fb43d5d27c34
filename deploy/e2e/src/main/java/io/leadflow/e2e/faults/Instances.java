package io.leadflow.e2e.faults;

import io.leadflow.embedded.ServiceName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two instances of simulation and metrics service; the second ones go, come back and go again. */
final class Instances implements Fault {
    private final Map<ServiceName, String> second = new LinkedHashMap<>();

    @Override
    public String name() {
        return "instances";
    }

    @Override
    public String does() {
        return "a second instance of simulation and metrics service goes, comes and goes";
    }

    @Override
    public void prepare(Stand stand) {
        for (ServiceName service : List.of(ServiceName.SIMULATION, ServiceName.METRICS)) {
            second.put(service, stand.platform().addInstance(service));
        }
    }

    @Override
    public void strike(Scene scene) {
        remove(scene);
        scene.healing();
        prepare(scene.stand());
        scene.pause(0, 2000);
        remove(scene);
    }

    private void remove(Scene scene) {
        boolean kill = scene.random().nextBoolean();
        scene.detail(kill ? "killed" : "stopped");
        if (kill) {
            second.values().forEach(scene.platform()::kill);
        }
        second.values().forEach(scene.platform()::removeInstance);
        second.clear();
    }
}
