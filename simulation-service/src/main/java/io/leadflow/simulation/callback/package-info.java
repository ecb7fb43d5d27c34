/** Calls to addresses that callers named: which may be called, and how one is. */
package io.leadflow.simulation.callback;
