package io.leadflow.metrics;
