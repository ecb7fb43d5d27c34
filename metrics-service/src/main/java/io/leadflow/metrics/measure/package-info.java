/** The formulas of the metric dictionary, as figures of a replication. */
package io.leadflow.metrics.measure;
