/**
 * Kafka as the services use it: clients, topics with their clean-up policy, compacted topics as
 * tables, dead letters, traces.
 */
package io.leadflow.service.topic;
