package io.leadflow.simulation;
