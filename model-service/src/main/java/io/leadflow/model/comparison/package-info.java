/** What differs between two versions of a process, for people to read. */
package io.leadflow.model.comparison;
