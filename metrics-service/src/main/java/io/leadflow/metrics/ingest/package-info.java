/** Lead events from Kafka, folded exactly once into PostgreSQL. */
package io.leadflow.metrics.ingest;
