/**
 * Writes the handbook of a process from its definition, for the wall and for new people, with the
 * figures of a run beside the stages where one is named.
 */
package io.leadflow.model.handbook;
