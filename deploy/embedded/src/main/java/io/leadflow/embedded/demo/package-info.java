/**
 * The demonstration: publishes the example process over REST, simulates it and shows its funnel.
 */
package io.leadflow.embedded.demo;
