package io.storefleet.simulator;

/** Answers the calls of one resource. */
@FunctionalInterface
interface Handler {

    Reply handle(ApiRequest request);
}
