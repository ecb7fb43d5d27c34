/** Which runs there are, as {@code run-events} tells it. */
package io.leadflow.metrics.run;
