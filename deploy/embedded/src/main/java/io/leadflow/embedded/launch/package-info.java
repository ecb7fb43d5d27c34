/**
 * The command line: a thin shell over {@link io.leadflow.embedded.Platform} that talks to people.
 */
package io.leadflow.embedded.launch;
