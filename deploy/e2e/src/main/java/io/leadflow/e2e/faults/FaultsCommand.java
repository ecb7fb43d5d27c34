package io.leadflow.e2e.faults;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code ./leadflow faults}. Exit codes: 0 nothing was lost or doubled and every part did what it
 * should, 1 not, 2 the command line was not understood.
 */
@Command(
        name = "./leadflow faults",
        sortOptions = false,
        description = {
            "Disturbs a platform of its own during runs, kills its parts, cuts their connections,"
                + " and holds every count and sum against what the kernel gives in one process.",
            "",
            "The last line is: rounds=N lost=N doubled=N",
            ""
        })
public final class FaultsCommand implements Callable<Integer> {

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How many rounds; they take the faults in turn (default: one of each).")
    private int rounds;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Draws runs, moments and all else; default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--faults",
            paramLabel = "FAULT",
            split = ",",
            description = "Which, divided by commas; all of them by default.")
    private List<String> chosen = List.of();

    @Option(
            names = "--stop-seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "How long stop-* halt a part; default ${DEFAULT-VALUE}.")
    private int stopSeconds;

    @Option(names = "--list", description = "Name the faults, and end.")
    private boolean list;

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
        System.exit(new CommandLine(new FaultsCommand()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        List<Fault> known = Faults.all(stopSeconds);
        if (list) {
            known.forEach(this::describe);
            return 0;
        }
        if (rounds < 0 || stopSeconds < 1) {
            throw misused("--rounds and --stop-seconds must be 1 at least");
        }
        List<Fault> wanted = present(wanted(known));
        if (wanted.isEmpty()) {
            return 1;
        }
        Tournament tournament = new Tournament(wanted, seed, out());
        return tournament.play(rounds == 0 ? wanted.size() : rounds) ? 0 : 1;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private void describe(Fault fault) {
        String absent = fault.absent().map(why -> " (absent: " + why + ")").orElse("");
        out().printf(Locale.ROOT, "%-18s %s%s%n", fault.name(), fault.does(), absent);
        out().flush();
    }

    private List<Fault> wanted(List<Fault> known) {
        Set<String> unknown = new LinkedHashSet<>(chosen);
        known.forEach(fault -> unknown.remove(fault.name()));
        if (!unknown.isEmpty()) {
            throw misused("no fault " + String.join(", ", unknown) + "; --list names all");
        }
        return known.stream()
                .filter(fault -> chosen.isEmpty() || chosen.contains(fault.name()))
                .toList();
    }

    private ParameterException misused(String why) {
        return new ParameterException(spec.commandLine(), why);
    }

    private List<Fault> present(List<Fault> faults) {
        List<Fault> present = new ArrayList<>();
        for (Fault fault : faults) {
            fault.absent()
                    .ifPresentOrElse(
                            why -> out().println(fault.name() + " absent: " + why),
                            () -> present.add(fault));
        }
        out().flush();
        return present;
    }
}
