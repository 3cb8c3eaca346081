package io.storefleet.simulator;

/** How many calls of one kind got one status; 0 means the connection was closed without an answer. */
public record CallCount(String method, String template, int status, long calls) {}
