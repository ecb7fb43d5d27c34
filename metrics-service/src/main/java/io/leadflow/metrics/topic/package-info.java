/**
 * Kafka as this service uses it: clients, topics with their clean-up policy, compacted topics as
 * tables, dead letters.
 */
package io.leadflow.metrics.topic;
