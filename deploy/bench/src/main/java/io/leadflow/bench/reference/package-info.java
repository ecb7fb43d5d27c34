/**
 * The reference process: its definition, the same in C and SimPy, what its events are folded into
 * and what must come out.
 */
package io.leadflow.bench.reference;
