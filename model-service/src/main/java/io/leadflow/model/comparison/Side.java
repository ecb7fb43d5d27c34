package io.leadflow.model.comparison;

import io.leadflow.model.definition.VersionRow;
import io.leadflow.model.exchange.Document;

/** One of two documents that are compared, and what it is called. */
record Side(String name, Document document) {
    static Side of(VersionRow version) {
        return new Side(String.valueOf(version.version), version.document());
    }
}
