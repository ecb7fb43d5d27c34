/**
 * What the pipeline carries from simulation to statistics, against what the bare broker carries.
 */
package io.leadflow.bench.stream;
