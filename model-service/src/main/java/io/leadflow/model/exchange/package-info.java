/**
 * How documents and problems travel over HTTP: JSON and YAML, entity tags, size limits, problem
 * details in English and Russian.
 */
package io.leadflow.model.exchange;
