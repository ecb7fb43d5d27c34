package io.leadflow.e2e.fuzz;

import io.leadflow.e2e.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code ./leadflow fuzz}. Exit codes: 0 nothing failed, was stuck or grew, 1 something, 2 the
 * command line was not understood.
 */
@Command(
        name = "./leadflow fuzz",
        sortOptions = false,
        description = {
            "Sends a platform of its own inputs that are made from what it declares and then"
                    + " spoilt: to every operation of its OpenAPI documents, and to every topic its"
                    + " services read.",
            "",
            "The last line is: inputs=N errors=N stuck=N",
            ""
        })
public final class FuzzCommand implements Callable<Integer> {

    @Option(
            names = "--inputs",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Inputs for each target; default ${DEFAULT-VALUE}.")
    private int inputs;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Draws all inputs; default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--targets",
            paramLabel = "TARGET",
            split = ",",
            description =
                    "Which, by the beginning of their names as the report has them, divided by"
                            + " commas: metrics, 'simulation POST /runs', lead-events; all of them"
                            + " by default.")
    private List<String> targets = List.of();

    @Option(
            names = "--only",
            paramLabel = "N",
            defaultValue = "-1",
            description = "Only the input of this number, of each target.")
    private int only;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this.")
    boolean help;

    @Spec private CommandSpec spec;

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @param args its options
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new FuzzCommand()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        if (inputs < 1 || only < -1) {
            throw new ParameterException(
                    spec.commandLine(), "--inputs must be 1 at least, --only 0 at least");
        }
        PrintWriter out = spec.commandLine().getOut();
        Path data = Files.createTempDirectory("leadflow-fuzz");
        boolean good;
        try (Fuzz fuzz = new Fuzz(data.resolve("platform"), this::isWanted, seed, out)) {
            fuzz.play(Math.max(only, 0), only < 0 ? inputs : only + 1);
            good = fuzz.inputs() > 0 && fuzz.errors() == 0 && fuzz.stuck() == 0;
        }
        if (good) {
            Folders.delete(data);
        } else {
            spec.commandLine().getErr().println("its logs: " + data.resolve("platform/logs"));
        }
        return good ? 0 : 1;
    }

    private boolean isWanted(String target) {
        return targets.isEmpty() || targets.stream().anyMatch(target::startsWith);
    }
}
