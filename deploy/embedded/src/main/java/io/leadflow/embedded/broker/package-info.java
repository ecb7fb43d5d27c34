/** A real Kafka broker in its own operating-system process, one node, on loopback only. */
package io.leadflow.embedded.broker;
