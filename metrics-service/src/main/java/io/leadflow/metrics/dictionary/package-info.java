/** The metric dictionary of a process, evaluated by a run. */
package io.leadflow.metrics.dictionary;
