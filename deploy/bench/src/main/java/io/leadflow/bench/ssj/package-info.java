/** The reference process as event classes on SSJ (L'Ecuyer's Stochastic Simulation in Java). */
package io.leadflow.bench.ssj;
