package io.leadflow.contracts;
