/** What tables need to be read by spreadsheets as they are meant. */
package io.leadflow.service.spreadsheet;
