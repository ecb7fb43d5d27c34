package io.leadflow.metrics.live;

import io.leadflow.metrics.report.RunData;
import java.util.List;
import java.util.UUID;

/**
 * Where runs are told of, beside REST. It remembers what it has been told, through restarts too.
 * Called from one thread that may wait.
 */
public interface RunOutlet {
    /** Its name in the log. */
    String name();

    /** Runs whose events have gone on since they were told last; asked once, at the start. */
    List<UUID> missed();

    /** The version of the run that was told last; less than any where none was. */
    long told(UUID run);

    /** Tells of a run as it is now, and remembers that. */
    void tell(RunData data);
}
