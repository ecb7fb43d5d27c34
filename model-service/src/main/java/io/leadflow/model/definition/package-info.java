/** Process definitions as they are kept: drafts people work on and versions that never change. */
package io.leadflow.model.definition;
