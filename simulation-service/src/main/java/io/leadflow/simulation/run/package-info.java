/**
 * Runs: requested over REST, kept on {@code run-events}, split into tasks and followed to their
 * end.
 */
package io.leadflow.simulation.run;
