/**
 * The model service: drafts and published versions of sales processes over REST, each publication
 * relayed to Kafka.
 */
package io.leadflow.model;
