package io.storefleet.team;

/** A tenant a person may work in, with the member they are there. */
public record Agency(SignedIn.Seat seat, String name) {}
