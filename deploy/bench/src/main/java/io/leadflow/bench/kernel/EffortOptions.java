package io.leadflow.bench.kernel;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of every mode. */
final class EffortOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Rounds that count (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "3",
            description = "Rounds before them (default: ${DEFAULT-VALUE}).")
    private int warmUpRounds;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "20000",
            description = "Days simulated, 50 leads each (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the rounds (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "This text.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean help;

    Effort effort() {
        if (rounds < 1 || days < 1 || warmUpRounds < 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--rounds and --days must be at least 1, --warm-up at least 0");
        }
        return new Effort(rounds, warmUpRounds, days, seed);
    }
}
