package io.storefleet.post;

/** How the way to a mail server is protected. */
public enum Security {
    /** Plain at first, then encrypted; without encryption nothing is sent. Usually port 587. */
    STARTTLS,
    /** Encrypted from the first byte. Usually port 465. */
    TLS,
    /** Not at all; only where the operator allows it. */
    NONE
}
