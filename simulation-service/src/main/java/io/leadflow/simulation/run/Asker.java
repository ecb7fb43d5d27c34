package io.leadflow.simulation.run;

import io.leadflow.contracts.Workspace;

/**
 * Who asks for a run.
 *
 * @param workspace whose the run will be
 * @param subject of the caller's token; null where there is none
 */
record Asker(Workspace workspace, String subject) {}
