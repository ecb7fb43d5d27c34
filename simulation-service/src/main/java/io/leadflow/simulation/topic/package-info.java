/** The topics this service writes or reads, and the form of its control records. */
package io.leadflow.simulation.topic;
