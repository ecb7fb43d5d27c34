/** Who did what, and when. */
package io.leadflow.contracts.audit;
