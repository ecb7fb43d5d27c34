/**
 * The kernel against its references: the same process simulated in turn by all of them, each
 * checked against theory.
 */
package io.leadflow.bench.kernel;
