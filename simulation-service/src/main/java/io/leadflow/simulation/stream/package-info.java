/**
 * What becomes of lead events: the kernel's calls turned into records of {@code lead-events}, or
 * folded into statistics.
 */
package io.leadflow.simulation.stream;
