/** Records that go to Kafka with the transaction they were written in. */
package io.leadflow.model.outbox;
