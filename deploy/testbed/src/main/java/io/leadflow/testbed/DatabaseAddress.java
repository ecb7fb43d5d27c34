package io.leadflow.testbed;

/**
 * How to reach a database.
 *
 * @param jdbcUrl for JDBC clients
 * @param url for reactive clients
 * @param username who connects
 * @param password the user's password
 */
public record DatabaseAddress(String jdbcUrl, String url, String username, String password) {}
