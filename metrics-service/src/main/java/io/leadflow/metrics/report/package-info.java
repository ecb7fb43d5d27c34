/** Reports of a run: the figures people and BI tools ask for, over REST as JSON or CSV. */
package io.leadflow.metrics.report;
