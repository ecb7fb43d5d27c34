/** Who may do what, held against a real identity provider. */
package io.leadflow.e2e.access;
