package io.storefleet.fastspring;

/** What an order can be named by: its id, or the reference buyers see. */
public sealed interface OrderKey permits OrderId, OrderReference {

    String value();
}
