package io.leadflow.bench.kernel;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What else can be measured instead of the comparison; one at a time. */
final class ModeOptions {
    @Option(
            names = "--calendars",
            description =
                    "With office hours in a zone with daylight saving time, against without"
                            + " (should be at least 0.5 times as fast).")
    private boolean calendars;

    @Option(
            names = "--threads",
            description =
                    "Two replications on two threads against one on one (should be at least 1.8"
                            + " times as fast), and two processes of plain C against one, which"
                            + " tells what the machine gives.")
    private boolean threads;

    @Option(
            names = "--leads",
            paramLabel = "N",
            description =
                    "One replication of about N leads: the heap at its start, middle and end, and"
                            + " the win rate. 20000000 takes some seconds.")
    private Long leads;

    @Option(
            names = "--allocation",
            description = "Bytes allocated per lead event once it runs (should be under 16).")
    private boolean allocation;

    @Option(
            names = "--jmh",
            description = "The JMH benchmarks: replications, event list, samplers.")
    private boolean jmh;

    void check(CommandSpec spec, List<String> jmhArguments) {
        if (leads != null && leads < 1) {
            throw new ParameterException(spec.commandLine(), "--leads must be at least 1");
        }
        if (!jmh && !jmhArguments.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "only --jmh takes arguments: " + jmhArguments);
        }
    }

    Mode chosen(Effort effort, List<String> jmhArguments) {
        if (jmh) {
            return new JmhMode(jmhArguments);
        }
        if (calendars) {
            return new CalendarsMode(effort);
        }
        if (threads) {
            return new ThreadsMode(effort);
        }
        if (leads != null) {
            return new HorizonMode(effort, leads);
        }
        return allocation ? new AllocationMode(effort) : new ReferencesMode(effort);
    }
}
