/**
 * Figures as they change: server-sent events for people, the topic {@code funnel-statistics} for
 * BI.
 */
package io.leadflow.metrics.live;
