/** The pages people look at, and the one address in front of the services. */
package io.leadflow.dashboard;
