package io.leadflow.embedded;
