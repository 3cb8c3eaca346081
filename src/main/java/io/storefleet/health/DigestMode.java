package io.storefleet.health;

/** When somebody wants mails about the stores' health. */
public enum DigestMode {
    OFF,
    /** Once a day, if anything turned red or amber. */
    DAILY,
    /** As soon as something turns red. */
    AT_ONCE
}
