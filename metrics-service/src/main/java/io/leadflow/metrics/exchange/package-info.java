/** What this service says over HTTP when it refuses: problem details in English and Russian. */
package io.leadflow.metrics.exchange;
