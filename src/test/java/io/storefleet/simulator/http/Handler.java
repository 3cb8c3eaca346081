package io.storefleet.simulator.http;

/** Answers the calls of one resource. */
@FunctionalInterface
public interface Handler {

    Reply handle(ApiRequest request);
}
