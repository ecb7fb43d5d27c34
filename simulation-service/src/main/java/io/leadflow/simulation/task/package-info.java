/** The workers: take replications from {@code simulation-tasks}, simulate them, and report. */
package io.leadflow.simulation.task;
