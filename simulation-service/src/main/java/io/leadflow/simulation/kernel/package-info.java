/**
 * Discrete-event simulation of a process graph. Knows nothing of sales, and depends on the JDK and
 * Commons RNG alone.
 */
package io.leadflow.simulation.kernel;
