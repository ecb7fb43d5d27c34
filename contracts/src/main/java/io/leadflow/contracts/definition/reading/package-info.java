/**
 * Reading of process definitions: parsing within limits, structure by JSON Schema, meaning by own
 * checks; all problems at once.
 */
package io.leadflow.contracts.definition.reading;
