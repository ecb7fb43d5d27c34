/** A platform as its users see it: over REST. */
package io.leadflow.bench.platform;
