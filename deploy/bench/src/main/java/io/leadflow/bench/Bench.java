package io.leadflow.bench;

import io.leadflow.bench.kernel.KernelCommand;
import io.leadflow.bench.queries.QueriesCommand;
import io.leadflow.bench.reference.BenchException;
import io.leadflow.bench.stream.StreamCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;

/**
 * {@code ./leadflow bench NAME}. Exit codes: 0 measured and right, 1 not, 2 the command line was
 * not understood.
 */
@Command(
        name = "./leadflow bench",
        description = "Measures Leadflow against its references.",
        subcommands = {
            KernelCommand.class,
            StreamCommand.class,
            QueriesCommand.class,
            HelpCommand.class
        })
public final class Bench {

    private Bench() {}

    /**
     * Runs a benchmark and ends the process with its exit code.
     *
     * @param args the benchmark's name and its options
     */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Bench());
        line.setExecutionExceptionHandler(Bench::failed);
        return line;
    }

    private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed)
            throws Exception {
        if (e instanceof BenchException) {
            line.getErr().println("leadflow: " + e.getMessage());
            return ExitCode.SOFTWARE;
        }
        throw e;
    }
}
