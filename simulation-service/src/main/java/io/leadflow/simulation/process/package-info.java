/** Compiles a process definition to a kernel graph, and tells its trace as lead events. */
package io.leadflow.simulation.process;
