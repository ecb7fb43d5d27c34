/** How fast statistics are answered while many ask at once, and what a run leaves in memory. */
package io.leadflow.bench.queries;
