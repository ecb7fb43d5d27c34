/** One address for the three services: what is asked under /api goes on to the service it names. */
package io.leadflow.dashboard.gateway;
