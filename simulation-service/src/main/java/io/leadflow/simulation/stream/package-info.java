/**
 * Lead events as they go over the wire: the kernel's calls turned into records of {@code
 * lead-events}.
 */
package io.leadflow.simulation.stream;
