package io.leadflow.e2e.faults;

import io.leadflow.e2e.faults.Network.Server;
import io.leadflow.embedded.ServiceName;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** All there are. */
final class Faults {
    private static final String BROKER = "broker";
    private static final String DATABASE = "database";

    private Faults() {}

    /**
     * In the order in which rounds take them.
     *
     * @param stopSeconds how long a part is halted
     */
    static List<Fault> all(int stopSeconds) {
        List<Fault> all = new ArrayList<>();
        for (String part : parts()) {
            all.add(Kill.of("kill-" + shortName(part), part));
        }
        all.add(new Kill("kill-two", "SIGKILL of two parts at once", Faults::two));
        for (String part : parts()) {
            all.add(new Stop("stop-" + shortName(part), part, stopSeconds));
        }
        for (ServiceName service : Scene.SERVICES) {
            all.add(new Term("term-" + shortName(service.id()), service.id()));
        }
        all.add(new Instances());
        all.add(Network.cut("cut-broker", Server.BROKER));
        all.add(Network.cut("cut-database", Server.DATABASE));
        all.add(Network.hang("hang-broker", Server.BROKER));
        all.add(Network.hang("hang-database", Server.DATABASE));
        all.add(Network.slow("slow-broker", Server.BROKER));
        all.add(Network.slow("slow-database", Server.DATABASE));
        all.add(new Reset());
        all.add(new RepeatTasks("duplicate-tasks", "half of the tasks come again", false));
        all.add(
                new RepeatTasks(
                        "reordered-tasks", "all tasks come again in any order, anywhere", true));
        all.add(new OlderWriter());
        all.add(new ClockJump());
        all.add(new FullDisk());
        all.addAll(Flood.all());
        return all;
    }

    private static List<String> parts() {
        List<String> parts = new ArrayList<>(Scene.SERVICES.stream().map(ServiceName::id).toList());
        parts.addAll(List.of(BROKER, DATABASE));
        return parts;
    }

    private static String shortName(String part) {
        return part.replace("-service", "");
    }

    private static List<String> two(SplittableRandom random) {
        List<String> parts = parts();
        String one = parts.remove(random.nextInt(parts.size()));
        return List.of(one, parts.get(random.nextInt(parts.size())));
    }
}
