package io.storefleet.store.internal;

import io.storefleet.vault.Sealed;

/** A credential ready to be kept: sealed, with what may be shown and compared. */
record SealedPair(Sealed sealed, String userTail, String fingerprint) {}
