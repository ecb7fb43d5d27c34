package io.leadflow.contracts.problem;

/**
 * One thing wrong with a document, in its reader's language.
 *
 * @param code stable name of the kind of problem, for programs
 * @param pointer place in the document (JSON Pointer, RFC 6901); empty for the whole
 * @param message what is wrong, with the value found
 * @param remedy what would be right
 */
public record Problem(String code, String pointer, String message, String remedy) {}
