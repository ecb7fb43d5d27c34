package io.leadflow.model.publication;

import io.leadflow.model.definition.ProcessKey;
import io.leadflow.model.definition.VersionRow;
import io.smallrye.mutiny.Uni;

/** How addresses name versions: by number, or as the latest. */
public final class VersionNumber {
    /** What a template of addresses takes. */
    public static final String PATTERN = "latest|[1-9][0-9]{0,8}";

    private static final String LATEST = "latest";

    private VersionNumber() {}

    /** The version that is meant; fails where there is none. */
    public static Uni<VersionRow> find(Versions versions, ProcessKey process, String version) {
        return version.equals(LATEST)
                ? versions.latest(process)
                : versions.get(process, Integer.parseInt(version));
    }
}
