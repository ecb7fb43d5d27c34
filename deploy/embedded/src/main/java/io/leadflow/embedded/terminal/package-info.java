/** How the platform talks to the person who started it. */
package io.leadflow.embedded.terminal;
