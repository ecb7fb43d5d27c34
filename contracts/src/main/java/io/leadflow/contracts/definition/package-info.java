/**
 * Process definition v1: what a sales process is, as one JSON or YAML document. Records mirror the
 * document; their property descriptions become the published JSON Schema.
 */
package io.leadflow.contracts.definition;
