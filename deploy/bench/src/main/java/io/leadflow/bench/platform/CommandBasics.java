package io.leadflow.bench.platform;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What benchmarks of the platform have in common: help, and counts that are counts. */
public final class CommandBasics {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "This text.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean help;

    @Spec(Target.MIXEE)
    private CommandSpec command;

    /**
     * Refuses numbers below 1.
     *
     * @throws ParameterException naming the option and its value
     */
    public void checkCounts() {
        for (OptionSpec option : command.options()) {
            if (option.getValue() instanceof Number count && count.longValue() < 1) {
                throw new ParameterException(
                        command.commandLine(),
                        option.longestName() + " must be 1 at least, not " + count);
            }
        }
    }

    /** Where the benchmark's figures go. */
    public PrintWriter out() {
        return command.commandLine().getOut();
    }
}
