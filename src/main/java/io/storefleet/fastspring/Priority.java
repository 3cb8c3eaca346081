package io.storefleet.fastspring;

/** Who waits for a call: people go before jobs when the quota is short. */
public enum Priority {
    PERSON,
    JOB
}
