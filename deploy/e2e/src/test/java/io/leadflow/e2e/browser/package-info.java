/** A real Chromium that looks at the pages, and what it must never see there. */
package io.leadflow.e2e.browser;
