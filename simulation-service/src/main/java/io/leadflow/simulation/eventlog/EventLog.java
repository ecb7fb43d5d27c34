package io.leadflow.simulation.eventlog;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.event.MinorUnits;
import io.leadflow.contracts.run.Run;
import io.leadflow.simulation.process.CompiledProcess;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** A part of a run's events that can be told again, as often as a format needs it. */
final class EventLog {
    private final Run run;
    private final Selection selection;
    private final CompiledProcess process;
    private final Names names;
    private final BooleanSupplier unwanted;
    private final ZoneId zone;
    private final int decimals;

    /**
     * A log.
     *
     * @param locale language of its names
     * @param unwanted asked now and then whether nobody reads on
     */
    EventLog(Run run, Selection selection, Locale locale, BooleanSupplier unwanted) {
        this.run = run;
        this.selection = selection;
        this.unwanted = unwanted;
        process = CompiledProcess.of(run.definition(), run.request());
        names = new Names(run.definition(), locale);
        zone = ZoneId.of(run.definition().timeZone());
        decimals = MinorUnits.decimals(run.definition().currency());
    }

    Run run() {
        return run;
    }

    ProcessDefinition definition() {
        return run.definition();
    }

    CompiledProcess process() {
        return process;
    }

    Selection selection() {
        return selection;
    }

    Names names() {
        return names;
    }

    /** Tells a replication's events once more, from the start. */
    Replay replay(int replication) {
        return new Replay(this, replication, unwanted);
    }

    /** What makes an id its own in a log of several replications; nothing in a log of one. */
    String prefix(int replication) {
        return selection.hasSeveral() ? replication + "/" : "";
    }

    /** A moment in the process's time zone. */
    OffsetDateTime time(long at) {
        return Instant.ofEpochMilli(at).atZone(zone).toOffsetDateTime();
    }

    /** An amount in units of the currency. */
    BigDecimal amount(long minorUnits) {
        return BigDecimal.valueOf(minorUnits, decimals);
    }
}
