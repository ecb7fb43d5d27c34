/** What documents for people say: texts, numbers, shares, times and money in their language. */
package io.leadflow.model.wording;
