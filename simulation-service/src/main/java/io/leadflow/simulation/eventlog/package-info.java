/**
 * Event logs of runs, as process mining tools and spreadsheets read them: simulated once more from
 * the seed and written while that goes on, so that no log is kept anywhere.
 */
package io.leadflow.simulation.eventlog;
