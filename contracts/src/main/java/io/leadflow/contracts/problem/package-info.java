/** Problems of what people sent in, in their language. */
package io.leadflow.contracts.problem;
