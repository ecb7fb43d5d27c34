/** Lead events, and replications folded already, from Kafka: taken exactly once into PostgreSQL. */
package io.leadflow.metrics.ingest;
