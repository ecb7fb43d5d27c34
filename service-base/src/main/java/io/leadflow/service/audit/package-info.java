/** Entries of the audit trail: who does what here. */
package io.leadflow.service.audit;
