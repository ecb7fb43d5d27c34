/** Names of topics, record headers and event types. */
package io.leadflow.contracts.topic;
