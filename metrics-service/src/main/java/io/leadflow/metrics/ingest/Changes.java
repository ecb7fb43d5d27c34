package io.leadflow.metrics.ingest;

import java.util.UUID;

/** Hears which runs have changed. */
interface Changes {
    /** Folds of it have. */
    void of(UUID run);

    /** Each may have, those without folds too. */
    void ofAll();
}
