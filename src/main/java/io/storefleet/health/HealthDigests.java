package io.storefleet.health;

/** The bound member's own choice of mails about the stores they see. */
public interface HealthDigests {

    DigestMode mine();

    /** What turns bad from now on is told; what is bad already is not. Does nothing for who is no member. */
    void choose(DigestMode mode);
}
