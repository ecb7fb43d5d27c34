/**
 * Draws processes: sources, stages and ends, and the ways between them, laid out from left to
 * right.
 */
package io.leadflow.model.diagram;
