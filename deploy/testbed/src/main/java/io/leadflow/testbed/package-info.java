package io.leadflow.testbed;
