/**
 * Sends the services inputs made from what they declare and then spoilt: to every operation of
 * their OpenAPI documents, and to every topic they read.
 */
package io.leadflow.e2e.fuzz;
