/** The broker's process: formats its storage on the first start, then is a plain Kafka broker. */
package io.leadflow.broker;
