/** {@code ./leadflow bench}: what is measured, against what, and the command line. */
package io.leadflow.bench;
