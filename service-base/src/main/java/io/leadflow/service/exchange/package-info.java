/**
 * How requests are refused: problem details in English and Russian, parameters, size limits. Each
 * service adds its own kinds of problem and their texts.
 */
package io.leadflow.service.exchange;
