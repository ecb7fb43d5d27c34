package io.leadflow.bench.kernel;

import java.io.PrintWriter;
import java.util.List;
import org.openjdk.jmh.Main;

/** Hands over to JMH. */
record JmhMode(List<String> arguments) implements Mode {

    JmhMode {
        arguments = List.copyOf(arguments);
    }

    @Override
    public int run(PrintWriter out) throws Exception {
        Main.main(arguments.toArray(String[]::new));
        return 0;
    }
}
