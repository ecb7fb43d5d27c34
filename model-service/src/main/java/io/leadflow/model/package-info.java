package io.leadflow.model;
