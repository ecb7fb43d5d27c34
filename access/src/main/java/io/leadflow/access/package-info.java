/**
 * Who may do what: roles from the token of an identity provider; everybody everything on loopback.
 */
package io.leadflow.access;
