/**
 * Expressions over a lead, in CEL: compiled once, evaluated for each lead. Closed and bounded: they
 * know the lead and the time, and end soon.
 */
package io.leadflow.contracts.definition.expression;
