/** Runs: what is asked for, its state as it changes, and the tasks it is made of. */
package io.leadflow.contracts.run;
