package io.storefleet.fastspring.orders;

import io.storefleet.fastspring.Amount;
import io.storefleet.fastspring.ReturnId;

/** A return as its order tells of it. */
public record ReturnSummary(ReturnId id, Amount amount) {}
