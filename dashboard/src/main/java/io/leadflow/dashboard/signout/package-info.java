/** Signing out: here, at the identity provider, and for whoever kept a copy of the session. */
package io.leadflow.dashboard.signout;
