/**
 * Publishing and retiring. Each is one transaction with its outbox rows; the relay brings these to
 * the topic, in order and at least once.
 */
package io.leadflow.model.publication;
