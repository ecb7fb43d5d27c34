/**
 * Who may do what, and whose it is: roles and workspace from the token of an identity provider;
 * everybody everything in one workspace on loopback.
 */
package io.leadflow.access;
