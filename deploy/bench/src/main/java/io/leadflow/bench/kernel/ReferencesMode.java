package io.leadflow.bench.kernel;

import io.leadflow.bench.reference.RefSales;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The kernel against its references. */
record ReferencesMode(Effort effort) implements Mode {

    @Override
    public int run(PrintWriter out) {
        out.println(Machine.describe());
        try (Toolbox toolbox = new Toolbox()) {
            List<Contender> contenders = new ArrayList<>();
            contenders.add(new KernelContender(RefSales.ROUND_THE_CLOCK));
            add("c", "no C compiler 'cc' on the path", toolbox.plainC(), contenders, out);
            contenders.add(new SsjContender());
            add("simpy", "no python3 that imports simpy", toolbox.simPy(), contenders, out);
            new Summary(new Comparison(contenders, effort, out).run()).print(out);
        }
        return 0;
    }

    private static void add(
            String name,
            String reason,
            Optional<Contender> found,
            List<Contender> to,
            PrintWriter out) {
        found.ifPresentOrElse(to::add, () -> out.println(name + " is absent: " + reason));
    }
}
