/**
 * Fits: from mean and coefficient of variation, or from quantiles, to the natural parameters of a
 * distribution.
 */
package io.leadflow.contracts.definition.fit;
