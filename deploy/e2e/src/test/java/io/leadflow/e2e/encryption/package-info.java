/** The platform between a broker and a database that take encrypted connections only. */
package io.leadflow.e2e.encryption;
