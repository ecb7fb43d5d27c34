/** Leads as tests tell of them, event by event. */
package io.leadflow.testbed.lead;
