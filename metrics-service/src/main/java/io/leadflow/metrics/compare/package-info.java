/** Two runs or more beside each other: what a change of the process changed. */
package io.leadflow.metrics.compare;
