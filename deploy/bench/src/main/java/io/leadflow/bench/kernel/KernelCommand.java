package io.leadflow.bench.kernel;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the kernel; without a mode, against its references. */
@Command(
        name = "kernel",
        mixinStandardHelpOptions = false,
        sortOptions = false,
        description = {
            "The simulation kernel on one thread against plain C, SSJ and SimPy: lead events a"
                    + " second, alternating rounds, medians.",
            "",
            "The last line of the output is:",
            "  kernel_to_c=N.NN kernel_to_ssj=N.NN kernel_to_simpy=N",
            "with 'absent' for a reference that is not installed (a C compiler 'cc'; a python3 with"
                    + " SimPy). Exit code 1 when a win rate or a mean wait is not what it must be;"
                    + " speed is reported, not judged.",
            ""
        })
public final class KernelCommand implements Callable<Integer> {

    @Mixin private EffortOptions effort;

    @ArgGroup private ModeOptions mode = new ModeOptions();

    @Parameters(
            paramLabel = "JMH_OPTION",
            description = "With --jmh, after '--': options and patterns for JMH.")
    private List<String> jmhArguments = new ArrayList<>();

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        mode.check(spec, jmhArguments);
        PrintWriter out = spec.commandLine().getOut();
        return mode.chosen(effort.effort(), jmhArguments).run(out);
    }
}
