/** The topics this service writes or reads. */
package io.leadflow.metrics.topic;
