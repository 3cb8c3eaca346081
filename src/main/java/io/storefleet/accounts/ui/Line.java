package io.storefleet.accounts.ui;

/** A place in the list, whose account may still be unknown; counts from 0. */
record Line(int number) {}
