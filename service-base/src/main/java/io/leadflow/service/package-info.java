/** What the services do alike. */
package io.leadflow.service;
